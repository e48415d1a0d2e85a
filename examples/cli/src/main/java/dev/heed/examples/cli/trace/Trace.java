package dev.heed.examples.cli.trace;

/**
 * The layers of a model, each computed from its weights as its formula says, one row after the
 * other: for pictures and checks, many times slower than generated code.
 */
public final class Trace {

  private final Tensors tensors;

  /** The layers whose weights these are. */
  public Trace(Tensors tensors) {
    this.tensors = tensors;
  }

  /** x · Wᵀ + b of each row, without b where the layer has none. */
  public float[][] dense(String layer, float[][] x) {
    float[][] weight = tensors.get(layer + ".weight");
    float[] bias =
        tensors.has(layer + ".bias") ? tensors.get(layer + ".bias")[0] : new float[weight.length];
    float[][] y = new float[x.length][weight.length];
    for (int i = 0; i < x.length; i++) {
      for (int out = 0; out < weight.length; out++) {
        y[i][out] = (float) (bias[out] + dot(weight[out], 0, x[i], 0, x[i].length));
      }
    }
    return y;
  }

  /** LayerNorm of each row, with the biased variance and ε = 1e-5. */
  public float[][] norm(String layer, float[][] x) {
    float[] scale = tensors.get(layer + ".weight")[0];
    float[] shift = tensors.get(layer + ".bias")[0];
    float[][] y = new float[x.length][scale.length];
    for (int i = 0; i < x.length; i++) {
      double mean = 0;
      double squares = 0;
      for (float value : x[i]) {
        mean += value;
        squares += (double) value * value;
      }
      mean /= scale.length;
      double deviation = Math.sqrt(squares / scale.length - mean * mean + 1e-5);
      for (int j = 0; j < scale.length; j++) {
        y[i][j] = (float) ((x[i][j] - mean) / deviation * scale[j] + shift[j]);
      }
    }
    return y;
  }

  /**
   * Multi-head self-attention by scaled dot products, with query, key, value and output
   * projections.
   *
   * @param layer its name
   * @param heads how many heads
   * @param reach how far each query looks back and ahead
   * @param x the vectors
   */
  public Attended attention(String layer, int heads, int reach, float[][] x) {
    float[][] query = dense(layer + ".query", x);
    float[][] key = dense(layer + ".key", x);
    float[][] value = dense(layer + ".value", x);
    int n = x.length;
    int width = query[0].length / heads;
    float[][] collected = new float[n][query[0].length];
    float[][][] weights = new float[heads][n][n];
    for (int head = 0; head < heads; head++) {
      int from = head * width;
      for (int i = 0; i < n; i++) {
        float[] row = weights[head][i];
        int first = Math.max(0, i - reach);
        int last = Math.min(n - 1, i + reach);
        for (int j = first; j <= last; j++) {
          row[j] = (float) (dot(query[i], from, key[j], from, width) / Math.sqrt(width));
        }
        softmax(row, first, last);
        for (int j = first; j <= last; j++) {
          add(value[j], row[j], from, width, collected[i]);
        }
      }
    }
    return new Attended(dense(layer + ".output", collected), weights);
  }

  /** The mean of the rows, each weighted by the softmax over its dot product with a query. */
  public Pooled pool(String layer, float[][] x) {
    float[] query = tensors.get(layer + ".query.weight")[0];
    float[] weights = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      weights[i] = (float) dot(query, 0, x[i], 0, query.length);
    }
    softmax(weights, 0, weights.length - 1);
    float[] row = new float[query.length];
    for (int i = 0; i < x.length; i++) {
      add(x[i], weights[i], 0, row.length, row);
    }
    return new Pooled(row, weights);
  }

  /** The neighbours of each row, concatenated, zeros beyond the ends. */
  public static float[][] window(int reach, float[][] x) {
    int width = x[0].length;
    float[][] y = new float[x.length][(2 * reach + 1) * width];
    for (int i = 0; i < x.length; i++) {
      for (int offset = -reach; offset <= reach; offset++) {
        if (i + offset >= 0 && i + offset < x.length) {
          System.arraycopy(x[i + offset], 0, y[i], (offset + reach) * width, width);
        }
      }
    }
    return y;
  }

  /** GELU of each element, erf form. */
  public static float[][] gelu(float[][] x) {
    float[][] y = new float[x.length][];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i].clone();
      for (int j = 0; j < y[i].length; j++) {
        y[i][j] = (float) (y[i][j] * 0.5 * (1 + erf(y[i][j] / Math.sqrt(2))));
      }
    }
    return y;
  }

  /** The sum of two matrices. */
  public static float[][] plus(float[][] a, float[][] b) {
    float[][] sum = new float[a.length][];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i].clone();
      add(b[i], 1, 0, sum[i].length, sum[i]);
    }
    return sum;
  }

  /** Softmax within a row from one place to another, both included. */
  public static void softmax(float[] row, int first, int last) {
    float highest = row[first];
    for (int j = first; j <= last; j++) {
      highest = Math.max(highest, row[j]);
    }
    double sum = 0;
    for (int j = first; j <= last; j++) {
      row[j] = (float) Math.exp(row[j] - highest);
      sum += row[j];
    }
    for (int j = first; j <= last; j++) {
      row[j] = (float) (row[j] / sum);
    }
  }

  /** The place of the highest value, the first of several. */
  public static int highest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  private static double dot(float[] a, int fromA, float[] b, int fromB, int length) {
    double sum = 0;
    for (int j = 0; j < length; j++) {
      sum += (double) a[fromA + j] * b[fromB + j];
    }
    return sum;
  }

  private static void add(float[] row, float factor, int from, int width, float[] to) {
    for (int j = from; j < from + width; j++) {
      to[j] += factor * row[j];
    }
  }

  /** Abramowitz and Stegun 7.1.26, to 1.5e-7. */
  private static double erf(double x) {
    double t = 1 / (1 + 0.3275911 * Math.abs(x));
    double sum =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    double value = 1 - sum * Math.exp(-x * x);
    return x < 0 ? -value : value;
  }
}
