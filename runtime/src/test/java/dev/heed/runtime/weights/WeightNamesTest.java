package dev.heed.runtime.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tensors under other names, in parts, transposed and with other dimensions. */
class WeightNamesTest {

  /** Two layers: a packed projection, GPT-2's transposed weight, a table with a dimension of 1. */
  private static final String HEADER =
      """
      {"h.0.in.weight":{"dtype":"F32","shape":[6,2],"data_offsets":[0,48]},\
      "h.0.in.bias":{"dtype":"F32","shape":[6],"data_offsets":[48,72]},\
      "h.0.fc.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[72,96]},\
      "ids":{"dtype":"I64","shape":[1,2],"data_offsets":[96,112]},\
      "wpe":{"dtype":"F32","shape":[1,3,2],"data_offsets":[112,136]}}""";

  private static final String NAMES =
      """
      # query, key and value are one tensor
      layers.{i}.query.weight = h.{i}.in.weight[0:2]
      layers.{i}.key.weight   = h.{i}.in.weight[2:4]
      layers.{i}.key.bias     = h.{i}.in.bias[2:4]
      layers.{i}.dense.weight = transposed h.{i}.fc.weight

      position.weight = wpe
      unused id*
      """;

  private static final List<ParameterDeclaration> DECLARATIONS =
      List.of(
          Fixtures.declaration("layers.0.query.weight", List.of(2, 2)),
          Fixtures.declaration("layers.0.key.weight", List.of(2, 2)),
          Fixtures.declaration("layers.0.key.bias", List.of(2)),
          Fixtures.declaration("layers.0.dense.weight", List.of(3, 2)),
          Fixtures.declaration("position.weight", List.of(3, 2)));

  @TempDir private Path folder;

  /** Element i of the data is i. */
  private Path file() throws IOException {
    ByteBuffer data = ByteBuffer.allocate(136).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 34; i++) {
      data.putFloat(i);
    }
    return Files.write(folder.resolve("w.safetensors"), Fixtures.file(HEADER, data.array()));
  }

  private Parameters load(String names, List<ParameterDeclaration> declarations)
      throws IOException {
    return WeightsFile.load(file(), "Tagger", WeightNames.parse(names), declarations);
  }

  @Test
  void takesRowsTransposesAndFlattens() throws IOException {
    Parameters parameters = load(NAMES, DECLARATIONS);
    assertArrayEquals(new float[][] {{0, 1}, {2, 3}}, parameters.values(0));
    assertArrayEquals(new float[][] {{4, 5}, {6, 7}}, parameters.values(1));
    assertArrayEquals(new float[] {14, 15}, parameters.vector(2));
    // [[18, 19, 20], [21, 22, 23]] turned
    assertArrayEquals(new float[][] {{18, 21}, {19, 22}, {20, 23}}, parameters.values(3));
    assertArrayEquals(new float[][] {{28, 29}, {30, 31}, {32, 33}}, parameters.values(4));
  }

  @Test
  void takesARowOfATransposedMatrix() throws IOException {
    List<ParameterDeclaration> row = List.of(Fixtures.declaration("row", List.of(1, 2)));
    String names = "row = transposed h.0.fc.weight[1:2]\nunused h.*\nunused ids\nunused wpe";
    assertArrayEquals(new float[] {19, 22}, load(names, row).vector(0));
  }

  @Test
  void addsUpTensorsAndARowToAll() throws IOException {
    String row = "wpe + h.0.in.bias[0:2] + transposed h.0.fc.weight";
    Parameters parameters = load(NAMES.replace("= wpe", "= " + row), DECLARATIONS);
    // wpe, with (12, 13) in every row, and the turned [[18, 21], [19, 22], [20, 23]]
    assertArrayEquals(new float[][] {{58, 63}, {61, 66}, {64, 69}}, parameters.values(4));
    assertMessage(
        "h.0.in.bias[0:3] of shape [6] gives not the shape [3, 2] of position.weight",
        NAMES.replace("= wpe", "= wpe + h.0.in.bias[0:3]"));
    assertMessage(
        "h.0.in.bias[0:2] of shape [6] gives not the shape [3, 2] of position.weight",
        NAMES.replace("= wpe", "= h.0.in.bias[0:2] + wpe"));
  }

  @Test
  void readsNamesFromAFile() throws IOException {
    WeightNames names = WeightNames.read(Files.writeString(folder.resolve("names"), NAMES));
    assertArrayEquals(
        new float[] {14, 15}, WeightsFile.load(file(), "Tagger", names, DECLARATIONS).vector(2));
  }

  @Test
  void tellsAllThatDoesNotFit() {
    String names =
        NAMES
            .replace("[2:4]", "[2:5]")
            .replace("transposed ", "")
            .replace("unused id*", "")
            .replace("position.weight = wpe", "position.weight = wte");
    WeightsException refused =
        assertThrows(WeightsException.class, () -> load(names, DECLARATIONS));
    String message = String.valueOf(refused.getMessage());
    for (String problem :
        List.of(
            "does not fit model Tagger by names of weights: ",
            "h.0.in.weight[2:5] of shape [6, 2] gives not the shape [2, 2] of layers.0.key.weight",
            "h.0.in.bias[2:5] of shape [6] gives not the shape [2] of layers.0.key.bias",
            "h.0.fc.weight of shape [2, 3] gives not the shape [3, 2] of layers.0.dense.weight",
            "there is no tensor wte for position.weight",
            "tensor \"ids\" is used by no line, nor called unused",
            "tensor \"wpe\" is used by no line")) {
      assertTrue(message.contains(problem), problem + " in " + message);
    }
  }

  @Test
  void refusesRowsBehindTheLastAndIntegers() {
    String behind = NAMES.replace("[0:2]", "[5:7]");
    assertMessage("h.0.in.weight[5:7] ends behind row 6, the last of shape [6, 2]", behind);
    assertMessage("ids is I64, must be F32, F16 or BF16", NAMES.replace("= wpe", "= ids"));
    assertMessage(
        "no line names the tensor of layers.0.key.bias", NAMES.replace(".key.bias ", ".k.bias "));
  }

  private void assertMessage(String expected, String names) {
    WeightsException refused =
        assertThrows(WeightsException.class, () -> load(names, DECLARATIONS));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(expected), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b                | "a b" must be: parameter = tensor, or: unused tensor
          a.{i} = b.{j}      | {j} of b.{j} does not stand in a.{i}
          a.{i}.{i} = b      | {i} stands twice in a.{i}.{i}, must stand once
          a = b[2:2]         | rows [2:2] are none, the second number must be larger
          a = b[2]           | "b[2]" must be: [transposed] tensor, with rows as [from:to] or all
          a = b +  + c       | "" must be: [transposed] tensor, with rows as [from:to] or all
          a = turned b       | "turned b" must be: [transposed] tensor, with rows as [from:to] or all
          a b = c            | "a b" is no name of a tensor, which has no spaces
          unused a*b         | a star must stand at the end of a*b
          """)
  void refusesLinesThatAreNone(String line, String problem) {
    WeightsException refused =
        assertThrows(WeightsException.class, () -> WeightNames.parse("# fine\n" + line));
    assertEquals("names of weights:2: " + problem, refused.getMessage());
  }
}
