package dev.heed.examples.benchmarks.jmh;

import com.sun.management.ThreadMXBean;
import dev.heed.examples.benchmarks.peer.Forward;
import java.lang.management.ManagementFactory;

/** The heap that a warm call takes, exactly; it is written into the fork's output. */
public final class Allocation {

  /** What the line in the output begins with. */
  public static final String LINE = "heap bytes a call: ";

  private static final int CALLS = 20;

  private Allocation() {}

  /** Makes some calls and writes what each of them took. */
  static void print(Forward forward) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    float kept = forward.run();
    long before = threads.getThreadAllocatedBytes(self);
    for (int call = 0; call < CALLS; call++) {
      kept += forward.run();
    }
    long bytes = threads.getThreadAllocatedBytes(self) - before;
    if (Float.isNaN(kept)) {
      throw new IllegalStateException("an answer is NaN");
    }
    System.out.println(LINE + (double) bytes / CALLS);
  }
}
