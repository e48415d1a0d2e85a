package dev.heed.runtime.label;

import dev.heed.runtime.kernel.Simd;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Answers inputs that nobody asked about, until the virtual machine has compiled what answers them.
 *
 * <p>A round has inputs of the lengths 1, 2, 3, 5, 8, 13 … and the longest, so that whole tiles of
 * rows and all remainders come by. Rounds go on until none has been faster by 3 % than the fastest
 * before for half a second, and for half as long as it took until then. On the part-of-speech
 * tagger, one processor for answers and compilers together, improvements lay up to 0.35 s apart,
 * and the last one came after 1.3 s (JDK 17) and 1.8 s (JDK 25).
 *
 * <p>The log is told which kernels run, see {@link Simd#announce}.
 */
public final class WarmUp {

  private static final long LEAST_QUIET = Duration.ofMillis(500).toNanos();
  private static final double FASTER = 0.97;

  private WarmUp() {}

  /**
   * Warms up on the calling thread.
   *
   * @param most how long at most, not negative; the call that is running then is finished
   * @param longest the length of the longest input, at least 1
   * @param answer answers an input of that length
   * @throws IllegalArgumentException if {@code most} is negative
   */
  public static void run(Duration most, int longest, IntConsumer answer) {
    Simd.announce();
    run(most, longest, answer, System::nanoTime);
  }

  static void run(Duration most, int longest, IntConsumer answer, LongSupplier nanoTime) {
    if (most.isNegative()) {
      throw new IllegalArgumentException("a warm-up of " + most + ", must not be negative");
    }
    int[] lengths = lengths(longest);
    long start = nanoTime.getAsLong();
    long fastest = Long.MAX_VALUE;
    long improved = 0;
    long now = 0;
    while (now - improved < Math.max(LEAST_QUIET, improved / 2)) {
      long began = now;
      for (int length : lengths) {
        if (most.compareTo(Duration.ofNanos(now)) <= 0) {
          return;
        }
        answer.accept(length);
        now = nanoTime.getAsLong() - start;
      }
      if (now - began < FASTER * fastest) {
        fastest = now - began;
        improved = now;
      }
    }
  }

  /** Each the sum of the two before it; the longest is the last. */
  static int[] lengths(int longest) {
    int[] lengths = new int[48];
    int count = 0;
    int before = 1;
    for (int length = 1; length < longest; ) {
      lengths[count++] = length;
      int next = Math.addExact(length, before);
      before = length;
      length = next;
    }
    lengths[count++] = longest;
    return Arrays.copyOf(lengths, count);
  }
}
