package dev.heed.runtime.simd;

import java.util.Arrays;

/**
 * Which keys a query sees: key j is visible to query i where {@code i − back ≤ j ≤ i + ahead}. Both
 * are at least 0, and {@link Integer#MAX_VALUE} where there is no limit, so that every query sees
 * itself at least.
 */
final class Visible {

  private Visible() {}

  /** The most keys that a block of queries sees in a sequence of n. */
  static int most(int n, int back, int ahead) {
    return (int) Math.min(n, (long) Lanes.BLOCK + back + ahead);
  }

  /** The first key that the query {@code first} sees. */
  static int from(int first, int back) {
    return Math.max(0, first - back);
  }

  /** One more than the last key that the query before {@code end} sees. */
  static int to(int end, int n, int ahead) {
    return ahead >= n - end ? n : end + ahead;
  }

  /** Makes the scores that a query does not see −∞, in the corners of the block only. */
  static void hide(
      float[] scores, int at, int first, int queries, int from, int to, int back, int ahead) {
    int lastSeenByAll = (int) Math.min(to - 1L, (long) first + ahead);
    int firstSeenByAll = Math.max(from, first + queries - 1 - back);
    for (int j = from; j < to; j++) {
      if (j <= lastSeenByAll && j >= firstSeenByAll) {
        continue;
      }
      int row = at + (j - from) * Lanes.BLOCK;
      int tooEarly = Math.max(0, Math.min(queries, j - first - Math.min(ahead, j)));
      int tooLate = (int) Math.max(0, Math.min(queries, (long) j + back + 1 - first));
      Arrays.fill(scores, row, row + tooEarly, Float.NEGATIVE_INFINITY);
      Arrays.fill(scores, row + tooLate, row + queries, Float.NEGATIVE_INFINITY);
    }
  }
}
