package dev.heed.processor.reference;

import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.NormSpec;
import dev.heed.dsl.spec.WindowSpec;
import java.util.Arrays;
import java.util.List;

/** Layers that look at vectors as they are, in double precision. */
final class ReferenceLayers {

  private ReferenceLayers() {}

  /** Mean 0 and variance 1, or a mean square of 1, then scale and shift. */
  static double[][] norm(Tensors tensors, String name, NormSpec norm, double[][] x) {
    int width = x[0].length;
    double[] gain = tensors.get(name + ".weight", List.of(width))[0];
    if (norm.kind() == NormSpec.Kind.RMS) {
      return rootMeanSquare(gain, norm.epsilon(), x);
    }
    double[] shift = tensors.get(name + ".bias", List.of(width))[0];
    double[][] y = new double[x.length][width];
    for (int i = 0; i < x.length; i++) {
      double mean = 0;
      for (double value : x[i]) {
        mean += value / width;
      }
      double variance = 0;
      for (double value : x[i]) {
        variance += (value - mean) * (value - mean) / width;
      }
      for (int c = 0; c < width; c++) {
        y[i][c] = (x[i][c] - mean) / Math.sqrt(variance + norm.epsilon()) * gain[c] + shift[c];
      }
    }
    return y;
  }

  private static double[][] rootMeanSquare(double[] gain, double epsilon, double[][] x) {
    double[][] y = new double[x.length][gain.length];
    for (int i = 0; i < x.length; i++) {
      double square = Arrays.stream(x[i]).map(value -> value * value).average().orElseThrow();
      for (int c = 0; c < gain.length; c++) {
        y[i][c] = x[i][c] / Math.sqrt(square + epsilon) * gain[c];
      }
    }
    return y;
  }

  /** Neighbours side by side, zeros beyond the ends. */
  static double[][] window(WindowSpec window, double[][] x) {
    int width = x[0].length;
    int neighbours = window.back() + 1 + window.ahead();
    double[][] y = new double[x.length][neighbours * width];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < neighbours; k++) {
        int neighbour = i - window.back() + k;
        if (neighbour >= 0 && neighbour < x.length) {
          System.arraycopy(x[neighbour], 0, y[i], k * width, width);
        }
      }
    }
    return y;
  }

  /** The codes of n positions. */
  static double[][] sinusoids(int n, int width) {
    double[][] y = new double[n][width];
    for (int p = 0; p < n; p++) {
      for (int c = 0; c < width; c++) {
        double angle = p / Math.pow(10000, (c - c % 2) / (double) width);
        y[p][c] = c % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
      }
    }
    return y;
  }

  /** The function of each element, in place. */
  static double[][] activate(Activation activation, double[][] x) {
    for (double[] row : x) {
      for (int c = 0; c < row.length; c++) {
        row[c] =
            switch (activation) {
              case NONE -> row[c];
              case RELU -> Math.max(0, row[c]);
              case GELU -> row[c] * (1 + ErrorFunction.of(row[c] / Math.sqrt(2))) / 2;
              case GELU_TANH ->
                  row[c]
                      * (1
                          + Math.tanh(
                              Math.sqrt(2 / Math.PI)
                                  * (row[c] + 0.044715 * row[c] * row[c] * row[c])))
                      / 2;
              case SILU -> row[c] / (1 + Math.exp(-row[c]));
              case TANH -> Math.tanh(row[c]);
              case SIGMOID -> 1 / (1 + Math.exp(-row[c]));
            };
      }
    }
    return x;
  }

  /** Element by element, in place. */
  static double[][] times(double[][] x, double[][] y) {
    for (int i = 0; i < x.length; i++) {
      for (int c = 0; c < x[i].length; c++) {
        x[i][c] *= y[i][c];
      }
    }
    return x;
  }

  /** Element by element. */
  static double[][] add(double[][] x, double[][] y) {
    double[][] sum = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      sum[i] = x[i].clone();
      for (int c = 0; c < y[i].length; c++) {
        sum[i][c] += y[i][c];
      }
    }
    return sum;
  }
}
