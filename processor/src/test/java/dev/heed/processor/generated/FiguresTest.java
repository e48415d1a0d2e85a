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
  private static final PublicApi LOCAL = PublicApi.of(Samples.masked("back 4 ahead 2"), 17);
  private static final PublicApi CAUSAL = PublicApi.of(Samples.masked("causal"), 17);
  private static final PublicApi RELATIVE = PublicApi.of(Samples.masked("position relative"), 17);
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

  @Test
  void whatIsHiddenCostsNoOperations() throws Exception {
    for (int n : new int[] {0, 1, 3, 5, 13, 64}) {
      long rows = 2 * (4L * n * 12 * 12 + 2L * n * 12 * 36) + n * 12L * 17;
      assertEquals(2 * (rows + 2 * 2 * 12 * pairs(n, 4, 2)), LOCAL.flops(n), n + " vectors");
      assertEquals(2 * (rows + 2 * 2 * 12 * pairs(n, n, 0)), CAUSAL.flops(n), n + " vectors");
    }
  }

  private static long pairs(int n, int back, int ahead) {
    long pairs = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        pairs += i - back <= j && j <= i + ahead ? 1 : 0;
      }
    }
    return pairs;
  }

  @Test
  void localAttentionHoldsTheScoresOfABlock() throws Exception {
    String local = Samples.masked("back 4 ahead 2").replace("length 64", "length 4096");
    String shorter = local.replace("length 4096", "length 2048");
    PublicApi longer = PublicApi.of(local, 17);
    PublicApi half = PublicApi.of(shorter, 17);
    long perVector =
        (longer.sessionBytes(longer.untrained(1)) - half.sessionBytes(half.untrained(1))) / 2048;
    // a handful of rows of up to 64 floats each; n² scores would be 4 · (4,096 + 2,048) more
    assertTrue(perVector < 4000, perVector + " bytes for each vector more");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65})
  void thereAreNoOperationsForInputsThatAreNone(int n) {
    Exception refused = assertThrows(IllegalArgumentException.class, () -> TAGGER.flops(n));
    assertEquals("n is " + n + ", must be 0 to 64", refused.getMessage());
  }

  @Test
  void aSessionTellsTheMemoryThatIsAllocatedForIt() throws Exception {
    for (PublicApi api : List.of(TAGGER, WINDOW, LOCAL, CAUSAL, RELATIVE)) {
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
    assertFirstCallAllocatesNothing(TAGGER);
    assertFirstCallAllocatesNothing(LOCAL);
    assertFirstCallAllocatesNothing(CAUSAL);
    assertFirstCallAllocatesNothing(RELATIVE);
  }

  private static void assertFirstCallAllocatesNothing(PublicApi api) throws Exception {
    Object model = api.untrained(3);
    List<String> longest = Collections.nCopies(64, "remarkable");
    // so that no code is linked any more
    for (int call = 0; call < 20; call++) {
      assertEquals(64, api.counts(model).applyAsInt(longest));
    }
    long least = Long.MAX_VALUE;
    // vectors are objects of the heap until the compiler has seen a kernel often enough
    for (int trial = 0; trial < 5000 && least > 0; trial++) {
      ToIntFunction<List<String>> session = api.counts(model);
      long told = ((LongSupplier) session).getAsLong();
      long before = THREADS.getCurrentThreadAllocatedBytes();
      int count = session.applyAsInt(longest);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
      assertEquals(64, count);
      assertEquals(told, ((LongSupplier) session).getAsLong(), "a session grew by a call");
      assertEquals(told, api.sessionBytes(model));
    }
    assertEquals(0, least, "bytes in the first call");
  }
}
