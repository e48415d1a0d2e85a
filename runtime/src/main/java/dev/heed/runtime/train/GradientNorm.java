package dev.heed.runtime.train;

import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.ParameterDeclaration;

/** The Euclidean length of all gradients together, summed in double in one order. */
final class GradientNorm {

  private GradientNorm() {}

  /** The length; not finite if a gradient is not. */
  static double of(Gradients gradients) {
    double sum = 0;
    for (int i = 0; i < gradients.declarations().size(); i++) {
      ParameterDeclaration declaration = gradients.declarations().get(i);
      float[][] values = gradients.values(i);
      if (declaration.sparse()) {
        int[] touched = gradients.touchedRows(i);
        for (int k = 0; k < gradients.touchedCount(i); k++) {
          sum += squares(values[touched[k]]);
        }
      } else {
        for (float[] row : values) {
          sum += squares(row);
        }
      }
    }
    return Math.sqrt(sum);
  }

  /** Four sums side by side: one alone waits 4 cycles for every addition. */
  private static double squares(float[] row) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int j = 0;
    for (; j + 4 <= row.length; j += 4) {
      a += (double) row[j] * row[j];
      b += (double) row[j + 1] * row[j + 1];
      c += (double) row[j + 2] * row[j + 2];
      d += (double) row[j + 3] * row[j + 3];
    }
    for (; j < row.length; j++) {
      a += (double) row[j] * row[j];
    }
    return a + b + (c + d);
  }
}
