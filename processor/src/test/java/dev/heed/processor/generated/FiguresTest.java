package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generated class says that an answer costs: operations and memory. */
class FiguresTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final PublicApi TAGGER = PublicApi.of(Samples.tagger(16, 4, 2), 17);
  private static final PublicApi WINDOW =
      PublicApi.of(Samples.text(20, 7, 3, "window { back 2 ahead 1 }\ndense 13 gelu\nnorm"), 3);

  @Test
  void operationsAreThoseOfTheMatrixProducts() throws Exception {
    for (long n : new long[] {0, 1, 13, 64}) {
      // a layer: query, key, value and output; scores and their weighted sum; two dense layers
      long layer = 4 * n * 16 * 16 + 2 * n * n * 16 + 2 * n * 16 * 48;
      assertEquals(2 * (2 * layer + n * 16 * 17), TAGGER.flops((int) n), n + " vectors");
      // four words beside each other, 13 hidden, 3 labels
      assertEquals(2 * n * (4 * 7 * 13 + 13 * 3), WINDOW.flops((int) n), n + " vectors");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65})
  void thereAreNoOperationsForInputsThatAreNone(int n) {
    Exception refused = assertThrows(IllegalArgumentException.class, () -> TAGGER.flops(n));
    assertEquals("n is " + n + ", must be 0 to 64", refused.getMessage());
  }

  @Test
  void aSessionTellsTheMemoryThatIsAllocatedForIt() throws Exception {
    for (PublicApi api : List.of(TAGGER, WINDOW)) {
      Object model = api.untrained(3);
      long told = api.sessionBytes(model);
      long allocated = Long.MAX_VALUE;
      for (int trial = 0; trial < 20; trial++) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        told = api.sessionBytes(model);
        allocated = Math.min(allocated, THREADS.getCurrentThreadAllocatedBytes() - before);
      }
      // beside the arrays: the objects that hold them, at most 40 bytes for each of about 10
      // buffers; the arrays with which buffers begin, 16 bytes each, and those of a batch, 1,648;
      // and what the reflection of this test takes
      assertTrue(
          told <= allocated && allocated <= told + 3000,
          told + " bytes told, " + allocated + " allocated");
      assertTrue(told > 5000, "larger than the tolerance: " + told);
    }
  }

  @Test
  void theFirstCallOfASessionAllocatesNothing() throws Exception {
    Object model = TAGGER.untrained(3);
    List<String> longest = Collections.nCopies(64, "remarkable");
    // so that no code is linked any more
    for (int call = 0; call < 50; call++) {
      assertEquals(64, TAGGER.counts(model).applyAsInt(longest));
    }
    long least = Long.MAX_VALUE;
    for (int trial = 0; trial < 10; trial++) {
      ToIntFunction<List<String>> session = TAGGER.counts(model);
      long told = ((LongSupplier) session).getAsLong();
      long before = THREADS.getCurrentThreadAllocatedBytes();
      int count = session.applyAsInt(longest);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
      assertEquals(64, count);
      assertEquals(told, ((LongSupplier) session).getAsLong(), "a session grew by a call");
      assertEquals(told, TAGGER.sessionBytes(model));
    }
    assertEquals(0, least, "bytes in the first call");
  }
}
