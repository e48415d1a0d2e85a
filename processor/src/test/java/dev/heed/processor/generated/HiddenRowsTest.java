package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A query all of whose keys are hidden gets weights of 0, never NaN, and gives gradients of 0. No
 * mask of a declaration hides a query's own key yet, so that the generated steps are called as
 * attention calls them.
 */
class HiddenRowsTest {

  private static final int KEYS = 3;
  private static final int QUERIES = 5;
  private static final int HIDDEN = 2;

  @ParameterizedTest
  @CsvSource({
    "normaliser softmax,softmax",
    "sinks,softmaxWithSink",
    "normaliser relu,reluWeights",
    "normaliser sigmoid,sigmoidWeights"
  })
  void aFullyHiddenQueryHasNoWeights(String option, String step) throws Exception {
    CompiledModel model = CompiledModel.of(Samples.text(20, 6, 3, "attention { " + option + " }"));
    float[][] weights = new float[KEYS][QUERIES];
    float[][] gradients = new float[KEYS][QUERIES];
    RandomInputs random = new RandomInputs(5);
    for (int j = 0; j < KEYS; j++) {
      for (int i = 0; i < QUERIES; i++) {
        weights[j][i] = i == HIDDEN ? Float.NEGATIVE_INFINITY : 0.1f + random.index(100) / 50f;
        gradients[j][i] = random.index(100) / 50f - 1;
      }
    }
    float[] largest = new float[QUERIES];
    float[] share = new float[QUERIES];
    Arrays.fill(share, 1);
    float[] sinkGradient = new float[1];

    switch (step) {
      case "softmax" -> call(model, step, weights, KEYS, largest, share, QUERIES);
      case "softmaxWithSink" -> call(model, step, weights, KEYS, largest, share, 0.5f, QUERIES);
      default -> call(model, step, weights, KEYS, QUERIES);
    }
    for (float[] weight : weights) {
      for (int i = 0; i < QUERIES; i++) {
        weight[i] *= share[i];
      }
    }
    checkHidden(weights);

    String back = step + "Gradient";
    switch (step) {
      case "softmax" -> call(model, back, weights, gradients, KEYS, share, QUERIES);
      case "softmaxWithSink" ->
          call(
              model,
              back,
              weights,
              gradients,
              KEYS,
              largest,
              share,
              0.5f,
              sinkGradient,
              0,
              QUERIES);
      default -> call(model, back, weights, gradients, KEYS, QUERIES);
    }
    checkHidden(gradients);
    assertEquals(step.equals("softmaxWithSink"), sinkGradient[0] != 0, "gradient of the sink");
    assertTrue(Float.isFinite(sinkGradient[0]), "gradient of the sink");
  }

  private static void checkHidden(float[][] scores) {
    float[] sums = new float[QUERIES];
    for (float[] score : scores) {
      assertEquals(0, Math.abs(score[HIDDEN]), "of the hidden query");
      for (int i = 0; i < QUERIES; i++) {
        sums[i] += Math.abs(score[i]);
      }
    }
    for (int i = 0; i < QUERIES; i++) {
      if (i != HIDDEN) {
        assertNotEquals(0, sums[i], "of query " + i);
      }
    }
  }

  private static void call(CompiledModel model, String name, Object... arguments)
      throws ReflectiveOperationException {
    Method method =
        Arrays.stream(model.type("Kernels").getDeclaredMethods())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    method.invoke(null, arguments);
  }
}
