package dev.heed.runtime.weights;

import static dev.heed.runtime.weights.Fixtures.DECLARATIONS;
import static dev.heed.runtime.weights.Fixtures.DIGEST;
import static dev.heed.runtime.weights.Fixtures.METADATA;
import static dev.heed.runtime.weights.Fixtures.MODEL;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {

  @TempDir private Path folder;

  @Test
  void loadsWhatWasSaved() throws IOException {
    Path file = folder.resolve("tagger.safetensors");
    WeightsFile.save(file, METADATA, Fixtures.parameters());
    assertSame(Fixtures.parameters(), WeightsFile.load(file, MODEL, DIGEST, DECLARATIONS));
    assertSame(Fixtures.parameters(), Fixtures.load(Files.readAllBytes(file), DECLARATIONS));
    assertEquals(METADATA, WeightsFile.metadata(file));
  }

  @Test
  void writesTheFormat() throws IOException {
    Path file = folder.resolve("tagger.safetensors");
    WeightsFile.save(file, METADATA, Fixtures.parameters());
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    long length = bytes.getLong();
    assertEquals(0, length % 8);
    byte[] header = new byte[(int) length];
    bytes.get(header);
    String expected =
        """
        {"__metadata__":{"heed.digest":"d1","heed.model":"PosTagger","heed.vocabulary":"a\\nb\\n"},\
        "table":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},\
        "dense.weight":{"dtype":"F32","shape":[2,2],"data_offsets":[24,40]},\
        "dense.bias":{"dtype":"F32","shape":[2],"data_offsets":[40,48]}}""";
    assertEquals(expected, new String(header, StandardCharsets.UTF_8).stripTrailing());
    assertEquals(48, bytes.remaining());
    Parameters parameters = Fixtures.parameters();
    assertEquals(parameters.values(0)[0][0], bytes.getFloat());
    assertEquals(parameters.vector(2)[1], bytes.getFloat(bytes.limit() - 4));
  }

  @Test
  void givesTheSameBytesAgainAndLeavesNothingBeside() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    WeightsFile.save(one, METADATA, Fixtures.parameters());
    Files.writeString(two, "old");
    WeightsFile.save(two, METADATA, Fixtures.parameters());
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void keepsEveryTextOfTheMetadata() throws IOException {
    Path file = folder.resolve("texts");
    Map<String, String> texts =
        Map.of("quote \" and \\", "\u0000\u001F\t\r\n/", "é", "😀\u2028\uFFFF", "", "");
    WeightsFile.save(file, texts, Fixtures.parameters());
    assertEquals(texts, WeightsFile.metadata(file));
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> WeightsFile.save(file, Map.of("k", "\uD83D"), Fixtures.parameters()));
    assertEquals("metadata or a tensor's name hold half of a surrogate pair", refused.getMessage());
  }

  @Test
  void tellsShapesWithoutTheWeights() throws IOException {
    Path file = folder.resolve("tagger.safetensors");
    WeightsFile.save(file, METADATA, Fixtures.parameters());
    Map<String, List<Long>> shapes = WeightsFile.shapes(file);
    assertEquals(List.of("table", "dense.weight", "dense.bias"), List.copyOf(shapes.keySet()));
    assertEquals(List.of(3L, 2L), shapes.get("table"));
    assertEquals(List.of(2L), shapes.get("dense.bias"));
  }

  @Test
  void loadsTensorsBeyondOneChunk() throws IOException {
    List<ParameterDeclaration> large =
        List.of(
            Fixtures.declaration("odd", List.of(7)),
            Fixtures.declaration("large", List.of(301, 257)));
    Parameters parameters = Parameters.initialised(large, 5);
    Path file = folder.resolve("large");
    WeightsFile.save(file, METADATA, parameters);
    assertSame(parameters, WeightsFile.load(file, MODEL, DIGEST, large));
  }

  @Test
  void doesNotSaveWeightsThatAreNotFinite() throws IOException {
    Path file = folder.resolve("kept");
    Files.writeString(file, "kept");
    Parameters parameters = Fixtures.parameters();
    parameters.values(0)[2][1] = Float.NaN;
    Exception refused =
        assertThrows(WeightsException.class, () -> WeightsFile.save(file, METADATA, parameters));
    assertEquals(
        "the weights are not saved: tensor table is NaN at [2, 1], weights must be finite",
        refused.getMessage());
    assertEquals("kept", Files.readString(file));
  }

  @Test
  void saysWhyAFileCannotBeReadOrWritten() {
    Path none = folder.resolve("none");
    assertMessage("weights file " + none + " does not exist", () -> WeightsFile.metadata(none));
    assertMessage(
        "weights file " + folder + " is not a regular file", () -> WeightsFile.metadata(folder));
    Path deep = none.resolve("file");
    assertMessage(
        "weights cannot be saved to " + deep + ": there is no folder " + none,
        () -> WeightsFile.save(deep, METADATA, Fixtures.parameters()));
    assertMessage(
        "weights cannot be saved to " + folder + ", which is a folder",
        () -> WeightsFile.save(folder, METADATA, Fixtures.parameters()));
  }

  @Test
  void readsOneTextOfTheMetadata() throws IOException {
    LoadedWeights loaded = Fixtures.load(Fixtures.sound(), DECLARATIONS);
    assertEquals("a\nb\n", loaded.read(WeightsFile.VOCABULARY, text -> text));
    assertMessage(
        "the weights file has no extra in its metadata; it was not saved by this model",
        () -> loaded.read("extra", text -> text));
    Exception damaged =
        assertThrows(
            WeightsException.class, () -> loaded.read(WeightsFile.VOCABULARY, Integer::valueOf));
    assertTrue(
        String.valueOf(damaged.getMessage())
            .startsWith("the weights file's metadata heed.vocabulary is"));
  }

  private static void assertMessage(
      String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(WeightsException.class, call).getMessage());
  }

  private static void assertSame(Parameters expected, LoadedWeights loaded) {
    assertEquals(expected.declarations(), loaded.parameters().declarations());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.values(i), loaded.parameters().values(i));
    }
  }
}
