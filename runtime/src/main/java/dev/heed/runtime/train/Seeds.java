package dev.heed.runtime.train;

/**
 * Random streams that are keyed by what they are for, so that nothing has to be kept to resume
 * them.
 */
final class Seeds {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long ORDER = 1;
  private static final long DROPOUT = 2;

  private Seeds() {}

  /** The seed of the order of an epoch's examples. */
  static long order(long seed, int epoch) {
    return mix(mix(seed + ORDER * GOLDEN) + epoch * GOLDEN);
  }

  /** The seed of what dropout drops in a shard of a step's mini-batch. */
  static long dropout(long seed, int step, int shard) {
    return mix(mix(mix(seed + DROPOUT * GOLDEN) + step * GOLDEN) + shard * GOLDEN);
  }

  /** Stafford's variant 13 of the finaliser of MurmurHash3, which SplittableRandom uses as well. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
