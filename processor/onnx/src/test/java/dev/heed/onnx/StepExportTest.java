package dev.heed.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import dev.heed.dsl.check.CheckedModel;
import dev.heed.processor.generated.CompiledModel;
import dev.heed.processor.generated.RandomInputs;
import dev.heed.processor.generated.SequenceSamples;
import dev.heed.processor.graph.CachedAttend;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Program;
import dev.heed.processor.incremental.Incremental;
import dev.heed.processor.lower.Lowering;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Sentence;
import dev.heed.processor.reference.Tensors;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An exported step computes in ONNX Runtime, symbol by symbol, what the reference computes. */
class StepExportTest {

  /** Of the largest logit. */
  private static final double TOLERANCE = 1e-4;

  private static final int STEPS = 17;

  @TempDir private Path folder;

  static Stream<Arguments> models() {
    Map<String, String> more = new HashMap<>();
    for (String position : new String[] {"sinusoidal", "learned"}) {
      more.put(
          "alone, position " + position,
          SequenceSamples.alone(8, 9, "position " + position + "; attention { heads 2 causal }"));
    }
    return Stream.concat(SequenceSamples.all().entrySet().stream(), more.entrySet().stream())
        .filter(each -> each.getKey().startsWith("alone"))
        .map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void logitsAgree(String name, String text) throws IOException, OrtException {
    CompiledModel compiled = CompiledModel.of(text);
    CheckedModel model = DeclaredModel.checked(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(compiled.declarations());
    Path file = folder.resolve("step.onnx");
    OnnxExport.writeStep(file, model, new LoadedWeights(parameters, Map.of()));
    ReferenceModel reference =
        new ReferenceModel(
            compiled.spec(), compiled.labels(), Tensors.of(RandomInputs.tensors(parameters)));
    Random symbols = new Random(name.hashCode());
    int[] given = new int[STEPS];
    for (int i = 1; i < STEPS; i++) {
      given[i] = 1 + symbols.nextInt(compiled.labels() - 1);
    }
    double[][] expected = reference.logits(Sentence.ofVectors(new double[0][]), given);
    double scale =
        Arrays.stream(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    assertTrue(scale > 0.01, "the logits hardly differ from zero: " + scale);
    try (OnnxRuntime onnx = OnnxRuntime.open(file)) {
      Map<String, Object> inputs = nothing(model);
      for (int place = 0; place < STEPS; place++) {
        inputs.put("symbols", new long[] {given[place]});
        inputs.put("place", new long[] {place});
        Map<String, Object> outputs = onnx.all(inputs);
        float[] logits = ((float[][]) Objects.requireNonNull(outputs.get("logits")))[0];
        for (int c = 0; c < logits.length; c++) {
          assertEquals(expected[place][c], logits[c], TOLERANCE * scale, place + ", " + c);
        }
        outputs.remove("logits");
        outputs.forEach((present, kept) -> inputs.put(present.replace("present", "past"), kept));
      }
    }
  }

  /** The past of the first step, for each cache. */
  private static Map<String, Object> nothing(CheckedModel model) {
    Map<String, Object> inputs = new HashMap<>();
    Program program = Incremental.extend(Lowering.lower(model));
    program.function("step").operations().stream()
        .map(operation -> operation.node())
        .filter(CachedAttend.class::isInstance)
        .map(CachedAttend.class::cast)
        .forEach(
            attend -> {
              Heads heads = attend.heads();
              inputs.put(
                  "pastKeys." + attend.cache(),
                  new OnnxRuntime.Empty(heads.groups(), 0, heads.width()));
              inputs.put(
                  "pastValues." + attend.cache(),
                  new OnnxRuntime.Empty(heads.groups(), 0, heads.valueWidth()));
            });
    return inputs;
  }

  @Test
  void refusesModelsWithAnInput() {
    String text = SequenceSamples.usual(8, 2, 1);
    CheckedModel model = DeclaredModel.checked(text);
    Parameters parameters = Parameters.zeros(CompiledModel.of(text).declarations());
    Path file = folder.resolve("step.onnx");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> OnnxExport.writeStep(file, model, new LoadedWeights(parameters, Map.of())));
    assertEquals(
        "Sample has an input; a step is written of models that go on alone", refusal.getMessage());
    assertTrue(Files.notExists(file));
  }
}
