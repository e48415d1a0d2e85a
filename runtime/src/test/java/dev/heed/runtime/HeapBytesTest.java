package dev.heed.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** What the virtual machine says it allocates is the oracle; tests run on heaps below 32 GiB. */
class HeapBytesTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void arraysTakeWhatTheVirtualMachineAllocatesForThem() {
    for (int length : new int[] {0, 1, 2, 3, 7, 64, 1001}) {
      assertAllocated(() -> new int[length], HeapBytes::of);
      assertAllocated(() -> new float[length], HeapBytes::of);
      assertAllocated(() -> new float[5][length], HeapBytes::of);
    }
  }

  private static <A> void assertAllocated(Supplier<A> maker, ToLongFunction<A> bytes) {
    long least = Long.MAX_VALUE;
    A made = maker.get();
    // the first calls link the lambda
    for (int i = 0; i < 5; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      made = maker.get();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(least, bytes.applyAsLong(made), made.getClass().getSimpleName());
  }
}
