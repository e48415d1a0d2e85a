package dev.heed.runtime.parameter;

import java.util.SplittableRandom;

/**
 * The random values that one parameter starts with: the same for the same seed and name on every
 * machine and JDK. Not thread-safe.
 */
final class StartValues {

  private final SplittableRandom random;

  /**
   * A stream that is independent of the streams of other names: both seed and name are mixed, since
   * two SplittableRandoms whose seeds differ by a multiple of its step give the same values
   * shifted.
   */
  StartValues(long seed, String name) {
    long hash = 0xCBF29CE484222325L; // FNV-1a over UTF-16 units
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    this.random = new SplittableRandom(mix(hash ^ mix(seed)));
  }

  /** The finaliser of MurmurHash3, which spreads every bit over all. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** Uniform in [−bound, bound]. */
  float uniform(float bound) {
    return (float) ((2 * random.nextDouble() - 1) * bound);
  }

  /**
   * Normal with mean 0, by Marsaglia's polar method with StrictMath: nextGaussian may use another
   * method in another JDK, and Math.log may differ in its last bit between machines.
   */
  float normal(float deviation) {
    while (true) {
      double x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return (float) (x * StrictMath.sqrt(-2 * StrictMath.log(square) / square) * deviation);
      }
    }
  }
}
