package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Tensors;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Parameters;

/** Compares what a generated model computes with what the reference says. */
public final class ForwardCheck {

  /**
   * Of the largest logit. A float holds 6e-8 of its value; a sum of 64 products loses about √64
   * times that, 5e-7, and the deepest model here has ten such sums in a row.
   */
  static final double TOLERANCE = 1e-5;

  static final int[] LENGTHS = {7, 1, 64, 3, 13};

  private ForwardCheck() {}

  /**
   * Fails where a logit of a ragged batch differs.
   *
   * @param name decides about parameters and inputs
   * @param text of a model
   */
  public static void logitsAgree(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(model.declarations());
    Batch<?> batch = random.inputs(model.spec(), LENGTHS);

    float[][] actual = model.forward(parameters).apply(batch);

    double[][] expected = new double[model.rows(batch, batch.sequences())][];
    assertEquals(expected.length, actual.length);
    ReferenceModel reference = reference(model, parameters);
    for (int s = 0; s < batch.sequences(); s++) {
      double[][] logits = reference.logits(RandomInputs.sentence(batch, s));
      System.arraycopy(logits, 0, expected, model.rows(batch, s), logits.length);
    }
    double scale = largest(expected);
    assertTrue(scale > 0.1, "the logits hardly differ from zero: " + scale);
    for (int i = 0; i < expected.length; i++) {
      for (int c = 0; c < expected[i].length; c++) {
        assertEquals(expected[i][c], actual[i][c], TOLERANCE * scale, "row " + i + " label " + c);
      }
    }
  }

  static ReferenceModel reference(CompiledModel model, Parameters parameters) {
    Tensors tensors = Tensors.of(RandomInputs.tensors(parameters));
    return new ReferenceModel(model.spec(), model.labels(), tensors);
  }

  private static double largest(double[][] rows) {
    double largest = 0;
    for (double[] row : rows) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }
}
