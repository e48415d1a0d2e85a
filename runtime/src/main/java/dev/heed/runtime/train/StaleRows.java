package dev.heed.runtime.train;

import java.util.Arrays;

/**
 * The rows of sparse parameters that a shard reads and that the optimiser has to bring up to date
 * before, but for those that another shard claimed. Not thread-safe; several may claim at a time.
 */
final class StaleRows implements SparseRowVisitor {

  private final Optimiser optimiser;
  private final int[][] rows;
  private final int[] counts;

  /** What reading ahead returned: it is kept so that reading is not optimised away. */
  private float ahead;

  /** None, of a number of parameters. */
  StaleRows(Optimiser optimiser, int parameters) {
    this.optimiser = optimiser;
    this.rows = new int[parameters][0];
    this.counts = new int[parameters];
  }

  @Override
  public void visit(int parameter, int row) {
    if (optimiser.claim(parameter, row)) {
      int count = counts[parameter]++;
      if (count == rows[parameter].length) {
        rows[parameter] = Arrays.copyOf(rows[parameter], Math.max(64, 2 * count));
      }
      rows[parameter][count] = row;
    }
  }

  /** Brings all that were visited up to date, and forgets them. */
  void bringUpToDate() {
    for (int i = 0; i < counts.length; i++) {
      ahead += optimiser.catchUp(i, rows[i], counts[i]);
      counts[i] = 0;
    }
  }

  /** A number without a meaning. */
  float ahead() {
    return ahead;
  }
}
