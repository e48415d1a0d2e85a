package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.weights.Storage;
import dev.heed.runtime.weights.WeightNames;
import dev.heed.runtime.weights.WeightsException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was saved is loaded with the same bits; what was saved by another model is refused. */
class SaveAndLoadTest {

  private static final PublicApi API = api("");
  private static final List<String> WORDS = List.of("w1", "w7", "a", "w300", "w2");

  @TempDir private Path folder;

  @Test
  void everyWayOfLoadingGivesTheSameModel() throws Exception {
    Object model = API.untrained(5);
    Path file = folder.resolve("model.safetensors");
    API.save(model, file);
    byte[] content = Files.readAllBytes(file);
    API.compiled().loader().add("sample/packed.safetensors", content);

    float[][] expected = API.scores(model).apply(WORDS);

    assertArrayEquals(expected, API.scores(API.load(file)).apply(WORDS));
    Object streamed = API.load(new ByteArrayInputStream(content));
    assertArrayEquals(expected, API.scores(streamed).apply(WORDS));
    Object packed = API.loadResource("packed.safetensors");
    assertArrayEquals(expected, API.scores(packed).apply(WORDS));
    assertEquals(API.label(model, WORDS), API.label(packed, WORDS));
    Path again = folder.resolve("again.safetensors");
    API.save(packed, again);
    assertArrayEquals(content, Files.readAllBytes(again), "saved twice, the same bytes");
  }

  @Test
  void weightsAreLoadedByAMappingOfNames() throws Exception {
    Object model = API.untrained(5);
    Path file = folder.resolve("model.safetensors");
    API.save(model, file);
    StringBuilder names = new StringBuilder();
    API.compiled()
        .declarations()
        .forEach(one -> names.append(one.name()).append(" = ").append(one.name()).append('\n'));

    Object named = API.load(file, WeightNames.parse(names.toString()));

    assertArrayEquals(API.scores(model).apply(WORDS), API.scores(named).apply(WORDS));
    WeightNames incomplete = WeightNames.parse(names.substring(names.indexOf("\n") + 1));
    assertThrows(WeightsException.class, () -> API.load(file, incomplete));
  }

  @Test
  void aFileOfHalfTheSizeAnswersAlmostTheSame() throws Exception {
    Object model = API.untrained(5);
    Path file = folder.resolve("model.safetensors");
    API.save(model, file);
    long size = Files.size(file);
    float[][] expected = API.scores(model).apply(WORDS);
    long parameters = (long) API.constant("PARAMETERS");
    API.save(model, file, Storage.F32);
    assertEquals(size, Files.size(file));
    assertArrayEquals(expected, API.scores(API.load(file)).apply(WORDS));
    for (Storage storage : List.of(Storage.F16, Storage.BF16)) {
      API.save(model, file, storage);
      // the header's names of types and its padding differ by some bytes
      long saved = size - Files.size(file);
      assertTrue(Math.abs(saved - 2 * parameters) < 256, saved + " bytes saved");
      float[][] rounded = API.scores(API.load(file)).apply(WORDS);
      for (int i = 0; i < expected.length; i++) {
        assertArrayEquals(expected[i], rounded[i], 0.02f, storage + ", word " + i);
      }
      assertNotEquals(expected[0][1], rounded[0][1], storage + " rounds");
    }
  }

  @Test
  void aTrainerGoesOnFromTheWeightsOfAModel() throws Exception {
    Object model = API.untrained(5);

    Object further = API.trainedFurther(model);

    assertArrayEquals(API.scores(model).apply(WORDS), API.scores(further).apply(WORDS));
  }

  @Test
  void weightsOfAnotherArchitectureAreRefused() throws Exception {
    Path file = folder.resolve("other.safetensors");
    for (String layers : List.of("norm", "dense 8 relu", "repeat 2 { norm }")) {
      PublicApi other = api(layers);
      other.save(other.untrained(5), file);
      assertNotEquals(API.constant("DIGEST"), other.constant("DIGEST"));
      WeightsException refusal = assertThrows(WeightsException.class, () -> API.load(file));
      assertTrue(String.valueOf(refusal.getMessage()).contains("Sample"), refusal.getMessage());
    }
  }

  @Test
  void truncatedAndForeignFilesAreRefused() throws Exception {
    Path file = folder.resolve("model.safetensors");
    API.save(API.untrained(5), file);
    byte[] content = Files.readAllBytes(file);
    for (int length : new int[] {0, 7, 8, 100, content.length / 2, content.length - 1}) {
      Files.write(file, Arrays.copyOf(content, length));
      assertThrows(WeightsException.class, () -> API.load(file), length + " bytes");
    }
    Files.writeString(file, "I saw a saw\n".repeat(1000), StandardCharsets.UTF_8);
    assertThrows(WeightsException.class, () -> API.load(file));
  }

  @Test
  void theDigestIsThatOfTheArchitectureAndNotOfNames() throws Exception {
    PublicApi same = api("");
    assertEquals(API.constant("DIGEST"), same.constant("DIGEST"));
    String text = text("").replace("/** A tagger. */", "/** Something else. */");
    CompiledModel renamed = CompiledModel.of(text.replace("model Sample", "model Other"));
    Object digest = renamed.type("Model").getField("DIGEST").get(null);
    assertEquals(API.constant("DIGEST"), digest);
  }

  private static PublicApi api(String moreLayers) {
    return PublicApi.of(text(moreLayers), 3);
  }

  private static String text(String moreLayers) {
    return """
        package sample

        /** A tagger. */
        model Sample {
          trainable
          input words { length 16  vocabulary 20  minimum 1  ngrams 3..4 buckets 30  embed 8 }
          position sinusoidal
          residual { norm; attention { heads 2 } }
          %s
          output label each of sample.Tags3
        }
        """
        .formatted(moreLayers);
  }
}
