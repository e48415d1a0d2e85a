package dev.heed.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnxruntime.OrtException;
import dev.heed.dsl.check.CheckedModel;
import dev.heed.processor.generated.CompiledModel;
import dev.heed.processor.generated.RandomInputs;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime finds the patterns that it has fast kernels for: as a peer it is no straw man. */
class OptimisedGraphTest {

  private static final String ENCODER =
      """
      package sample
      model Encoder {
        input words { length 64 vocabulary 50 embed 64 }
        repeat 2 {
          residual { norm; attention { heads 4 } }
          residual { norm; dense 256 %s; dense 64 }
        }
        norm
        output label each of sample.Tags3
      }
      """;

  /** What two layers of the encoder keep beside their products and activations. */
  private static final Map<String, Long> UNFUSED =
      Map.of(
          "Add",
          4L,
          "FusedMatMul",
          4L,
          "Gather",
          1L,
          "LayerNormalization",
          5L,
          "Reshape",
          8L,
          "Softmax",
          2L,
          "Transpose",
          2L);

  @TempDir private Path folder;

  /**
   * Of 8 transpositions 6 have gone into the products, as have all scales and the four pieces of
   * each GELU.
   */
  @Test
  void transpositionsScalesAndGeluAreFused() throws IOException, OrtException {
    Map<String, Long> expected = new TreeMap<>(UNFUSED);
    expected.putAll(Map.of("Gemm", 13L, "Gelu", 2L));
    assertEquals(expected, kernels(ENCODER.formatted("gelu")));
  }

  /** The same, and ReLU has gone into the product before it. */
  @Test
  void productsAndReluAreFused() throws IOException, OrtException {
    Map<String, Long> expected = new TreeMap<>(UNFUSED);
    expected.putAll(Map.of("Gemm", 11L, "FusedGemm", 2L));
    assertEquals(expected, kernels(ENCODER.formatted("relu")));
  }

  /** How often each operator stands in the optimised graph. */
  private Map<String, Long> kernels(String text) throws IOException, OrtException {
    CheckedModel model = DeclaredModel.checked(text);
    Parameters parameters = new RandomInputs(1).parameters(CompiledModel.of(text).declarations());
    Path file = folder.resolve("model.onnx");
    Path optimised = folder.resolve("optimised.onnx");
    OnnxExport.write(file, model, new LoadedWeights(parameters, Map.of()));
    OnnxRuntime.open(file, Optional.of(optimised)).close();
    try (InputStream in = Files.newInputStream(optimised)) {
      return ModelProto.parseFrom(in).getGraph().getNodeList().stream()
          .collect(
              Collectors.groupingBy(NodeProto::getOpType, TreeMap::new, Collectors.counting()));
    }
  }
}
