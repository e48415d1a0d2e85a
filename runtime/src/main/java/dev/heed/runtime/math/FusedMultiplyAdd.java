package dev.heed.runtime.math;

/**
 * Whether this machine computes {@code a · b + c} in one instruction. Products then use {@link
 * Math#fma}, which C2 turns into vector instructions on every JDK from 17 on; training the tagger
 * of the examples takes 1.7 times as long with {@code -Dheed.fma=false} (JDK 17 and 25, AVX-512).
 * Without the instruction {@code Math.fma} goes through {@code BigDecimal}, hundreds of times as
 * slow.
 *
 * <p>The two round differently, in the last bit of each addition; results repeat bit for bit on
 * machines that agree here.
 */
public final class FusedMultiplyAdd {

  /** The system property that decides instead of the measurement: {@code true} or {@code false}. */
  public static final String PROPERTY = "heed.fma";

  /** Whether products use {@link Math#fma}; decided once, when this class is loaded. */
  public static final boolean AVAILABLE = decide();

  /**
   * Between what was measured: 1.1 to 1.2 with the instruction, 140 to 365 under {@code
   * -XX:-UseFMA}.
   */
  private static final int MOST_RATIO = 10;

  private static final int ROUNDS = 8;
  private static final int CALLS = 64;

  private FusedMultiplyAdd() {}

  private static boolean decide() {
    String asked = System.getProperty(PROPERTY);
    return asked == null ? measure() : Boolean.parseBoolean(asked);
  }

  /** Compares the fastest rounds, so that a pause in one of them does not count. */
  private static boolean measure() {
    long fused = Long.MAX_VALUE;
    long separate = Long.MAX_VALUE;
    float sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        sum = Math.fma(sum, 0.5f, call);
      }
      long middle = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        sum = sum * 0.5f + call;
      }
      fused = Math.min(fused, middle - start);
      separate = Math.min(separate, System.nanoTime() - middle);
    }
    // reading the sum keeps the loops
    return fused <= MOST_RATIO * Math.max(separate, 1) && !Float.isNaN(sum);
  }
}
