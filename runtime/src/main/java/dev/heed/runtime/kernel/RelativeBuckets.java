package dev.heed.runtime.kernel;

/**
 * The buckets of relative positions of Raffel et al. (2020), "T5": those of the first distances are
 * single, the others grow by a factor up to a distance from which on all share the last.
 */
public final class RelativeBuckets {

  private RelativeBuckets() {}

  /**
   * The bucket of each distance of a key before its query, from {@code 1 - longest} to {@code
   * longest - 1}; the distance 0 is in the middle.
   *
   * @param longest the most rows of a sequence
   * @param buckets how many buckets there are
   * @param distance from which distance on all are in one bucket
   * @param causal whether keys are never behind; otherwise half of the buckets are for those
   */
  public static int[] of(int longest, int buckets, int distance, boolean causal) {
    int[] table = new int[2 * longest - 1];
    int side = causal ? buckets : buckets / 2;
    for (int before = 1 - longest; before < longest; before++) {
      int behind = !causal && before < 0 ? side : 0;
      int away = causal ? Math.max(before, 0) : Math.abs(before);
      table[longest - 1 + before] = behind + bucket(away, side, distance);
    }
    return table;
  }

  /** In floats, as PyTorch computes it: where a range ends exactly at a distance, both agree. */
  private static int bucket(int away, int side, int distance) {
    int exact = side / 2;
    if (away < exact) {
      return away;
    }
    float share =
        (float) Math.log((float) away / exact) / (float) Math.log((double) distance / exact);
    return Math.min(side - 1, exact + (int) (share * (side - exact)));
  }
}
