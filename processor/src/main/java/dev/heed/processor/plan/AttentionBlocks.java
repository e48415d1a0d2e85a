package dev.heed.processor.plan;

import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Visibility;

/**
 * The blocks of queries that attention takes at a time where keys are hidden: it computes with the
 * keys alone that some query of the block considers, so that time and memory do not grow with n².
 */
final class AttentionBlocks {

  /** The most queries in a block of the vector kernels: four vectors of 16. */
  private static final int VECTOR_QUERIES = 64;

  private AttentionBlocks() {}

  /** The queries whose scores are held at once. */
  static Extent queries(Visibility visibility) {
    if (visibility.edges()) {
      return Extent.of(1);
    }
    return visibility.restricts() ? Extent.of(AttentionKernel.QUERIES) : Extent.ROWS;
  }

  /** The keys whose scores are held at once. */
  static Extent keys(Visibility visibility) {
    return Extent.rows(keys(visibility, AttentionKernel.QUERIES));
  }

  /**
   * The elements that the vector kernels hold for a block: the queries turned, their scores with
   * all keys, the values of those in whole vectors of 16, and a share for each query.
   */
  static Extent vectors(Visibility visibility, Heads heads) {
    int perKey = VECTOR_QUERIES + (heads.valueWidth() + 15) / 16 * 16;
    return new Extent(
        (heads.width() + 1) * VECTOR_QUERIES, perKey, keys(visibility, VECTOR_QUERIES));
  }

  /** How many keys a block considers at most; all are {@link Integer#MAX_VALUE}. */
  private static int keys(Visibility visibility, int queries) {
    return (int)
        Math.min(Integer.MAX_VALUE, (long) queries + visibility.back() + visibility.ahead());
  }
}
