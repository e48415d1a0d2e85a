package dev.heed.examples.cli.trace;

/**
 * What attention made.
 *
 * @param rows the vectors, {@code [n, d]}
 * @param weights how much of each key went into each query's vector, {@code [heads][n][n]}; the
 *     weights of a query add up to 1 in each head
 */
public record Attended(float[][] rows, float[][][] weights) {

  /** The weights {@code [query][key]} as a mean over the heads. */
  public float[][] meanWeights() {
    int n = rows.length;
    float[][] mean = new float[n][n];
    for (float[][] head : weights) {
      for (int query = 0; query < n; query++) {
        for (int key = 0; key < n; key++) {
          mean[query][key] += head[query][key] / weights.length;
        }
      }
    }
    return mean;
  }
}
