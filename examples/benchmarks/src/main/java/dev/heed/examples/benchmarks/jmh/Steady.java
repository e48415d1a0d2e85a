package dev.heed.examples.benchmarks.jmh;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * Calls something until the JVM has compiled it. How long that takes differs by a factor of ten: a
 * native peer is ready at once, vector code runs a thousand times slower until it is compiled.
 */
final class Steady {

  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

  /** Most compilations take less, so that one that is under way shows in one of three. */
  private static final long WINDOW_NANOS = 150_000_000L;

  private static final int QUIET_WINDOWS = 3;

  private static final long MOST_NANOS = 12_000_000_000L;

  private Steady() {}

  /**
   * Returns after three windows in a row in which the compiler worked less than a twentieth of the
   * time and calls were within a tenth of the fastest window; after 12 s in any case.
   */
  static void reach(Callable<?> call) throws Exception {
    long begin = System.nanoTime();
    double fastest = Double.POSITIVE_INFINITY;
    int quiet = 0;
    while (quiet < QUIET_WINDOWS && System.nanoTime() - begin < MOST_NANOS) {
      long compiled = COMPILER.getTotalCompilationTime();
      long start = System.nanoTime();
      int calls = 0;
      do {
        call.call();
        calls++;
      } while (System.nanoTime() - start < WINDOW_NANOS);
      double nanos = System.nanoTime() - start;
      double each = nanos / calls;
      boolean idle = (COMPILER.getTotalCompilationTime() - compiled) * 1e6 < nanos / 20;
      quiet = idle && each < 1.1 * fastest && each > 0.9 * fastest ? quiet + 1 : 0;
      fastest = Math.min(fastest, each);
    }
  }
}
