package dev.heed.runtime.math;

/**
 * Whether this machine computes {@code a · b + c} in one instruction. Products then use {@link
 * Math#fma}, which C2 turns into vector instructions on every JDK from 17 on (46 against 8 GFLOP/s
 * for the same loop with {@code a * b + c} on JDK 17 with AVX-512). Without the instruction {@code
 * Math.fma} goes through {@code BigDecimal} and takes a thousand times as long.
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
   * Emulation is slower by more than 100 even in the interpreter, an instruction by less than 2.
   */
  private static final int MOST_RATIO = 10;

  private static final int ROUNDS = 8;
  private static final int CALLS = 64;

  private FusedMultiplyAdd() {}

  private static boolean decide() {
    String asked = System.getProperty(PROPERTY);
    return asked == null ? measure() : Boolean.parseBoolean(asked);
  }

  /** Compares the fastest rounds, so that a pause in one of them does not count: under 1 ms. */
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
