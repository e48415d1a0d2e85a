package dev.heed.runtime.kernel;

/**
 * Dropout: a share of a row's elements becomes 0, the others are scaled up. What is dropped is a
 * hash of what the caller chooses and of the place, so that the backward pass drops the same, and
 * so does every thread and every provider of kernels.
 *
 * <p>A hash has 32 good bits, of which an element needs 16: it is dropped if its number is below
 * {@code rate · 2¹⁶}. So places j and j + half share one hash. Thread-safe.
 */
public final class Dropout {

  /** What a place adds to the number that is hashed. */
  public static final int PLACE = 0x27D4EB2F;

  /** The first factor of the finaliser of MurmurHash3. */
  public static final int FIRST = 0x85EBCA6B;

  /** The second one. */
  public static final int SECOND = 0xC2B2AE35;

  /** What a row adds to the number that is hashed. */
  private static final int ROW = 0x85EBCA77;

  private Dropout() {}

  /** Where the second half of a row begins, which is not longer than the first. */
  public static int half(int width) {
    return (width + 1) / 2;
  }

  /**
   * {@code output = 0} for a share of the elements, {@code input · scale} for the others.
   *
   * @param input {@code [n, width]}
   * @param seed decides what is dropped, with {@code key} and the place
   * @param key tells the dropouts of a model apart
   * @param dropped the share, times 2¹⁶: 0 to 65,535
   * @param scale what is not dropped is multiplied with it
   * @param width the elements of a row that count
   * @param output {@code [n, width]}, may be the input
   * @param n the number of rows
   */
  public static void drop(
      Rows input, long seed, int key, int dropped, float scale, int width, Rows output, int n) {
    int mixed = (int) (seed ^ (seed >>> 32)) * 0x9E3779B1 ^ key;
    for (int row = 0; row < n; row++) {
      float[] x = input.values()[row];
      float[] y = output.values()[row];
      int start = mixed + row * ROW;
      if (Simd.AVAILABLE) {
        Simd.dropout(x, y, start, dropped, scale, width);
      } else {
        row(x, y, start, dropped, scale, width, 0);
      }
    }
  }

  /**
   * Drops elements of one row.
   *
   * @param x the input
   * @param y the output
   * @param start the number that is hashed for the first place
   * @param dropped the share, times 2¹⁶
   * @param scale what is not dropped is multiplied with it
   * @param width the elements that count
   * @param from the first place of the first half, and that of the second half in it
   */
  public static void row(
      float[] x, float[] y, int start, int dropped, float scale, int width, int from) {
    int half = half(width);
    for (int j = from; j < width - half; j++) {
      int hash = hash(start + j * PLACE);
      // a multiplication by 0 or 1: a branch would be mispredicted as often as not
      y[j] = x[j] * (scale * keep(hash >>> 16, dropped));
      y[j + half] = x[j + half] * (scale * keep(hash & 0xFFFF, dropped));
    }
    if (half > width - half) {
      int hash = hash(start + (half - 1) * PLACE);
      y[half - 1] = x[half - 1] * (scale * keep(hash >>> 16, dropped));
    }
  }

  /** 1 if a number of 16 bits is not below the limit, else 0. */
  private static int keep(int number, int dropped) {
    return (dropped - 1 - number) >>> 31;
  }

  /** The finaliser of MurmurHash3. */
  private static int hash(int number) {
    int hash = (number ^ (number >>> 16)) * FIRST;
    hash = (hash ^ (hash >>> 13)) * SECOND;
    return hash ^ (hash >>> 16);
  }
}
