package dev.heed.examples.benchmarks.jmh;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The heap that a warm call takes, exactly. A fork's own output does not reach its log, so it goes
 * into a file.
 */
public final class Allocation {

  /** The system property that names the file; without it nothing is measured. */
  public static final String FILE = "benchmarks.allocation";

  private static final int CALLS = 20;

  private Allocation() {}

  /** What is called; its number is nothing that would have to be boxed. */
  @FunctionalInterface
  interface Call {
    float run() throws Exception;
  }

  /** Makes some calls and writes how many bytes each of them took. */
  static void print(Call call) throws Exception {
    String file = System.getProperty(FILE);
    if (file == null) {
      return;
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    float kept = call.run();
    long before = threads.getThreadAllocatedBytes(self);
    for (int i = 0; i < CALLS; i++) {
      kept += call.run();
    }
    long bytes = threads.getThreadAllocatedBytes(self) - before;
    if (Float.isNaN(kept)) {
      throw new IllegalStateException("an answer is NaN");
    }
    Files.writeString(Path.of(file), Double.toString((double) bytes / CALLS));
  }
}
