package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many inputs at a time: the labels of each alone, in any number of parts, and what is refused. */
class LabelAllTest {

  private static final PublicApi API = PublicApi.of(Samples.tagger(16, 4, 1), 17);
  private static final ExecutorService POOL = Executors.newFixedThreadPool(3);
  private static final List<List<String>> INPUTS = new ArrayList<>();
  private static final List<List<String>> ALONE = new ArrayList<>();

  private static Object model = new Object();

  @BeforeAll
  static void labelEachAlone() throws Exception {
    model = API.untrained(3);
    RandomInputs random = new RandomInputs(43);
    for (int i = 0; i < 150; i++) {
      INPUTS.add(random.words(API.compiled().spec(), 1 + random.index(i % 10 == 0 ? 64 : 20)));
    }
    for (List<String> words : INPUTS) {
      ALONE.add(API.label(model, words));
    }
  }

  @AfterAll
  static void endThreads() {
    POOL.shutdownNow();
  }

  @Test
  @SuppressWarnings("JdkObsolete") // the list is one without random access
  void labelsAreThoseOfEachInputAlone() throws Exception {
    assertTrue(INPUTS.stream().mapToInt(List::size).sum() > 1500, "several batches");
    assertEquals(ALONE, API.labelAll(model, INPUTS));
    assertEquals(ALONE, API.labelAll(model, new LinkedList<>(INPUTS)));
    assertEquals(List.of(), API.labelAll(model, List.of()));
  }

  @Test
  void labelsDoNotDependOnExecutorAndParts() throws Exception {
    for (Executor executor : List.of(POOL, (Executor) Runnable::run)) {
      for (int parts : new int[] {1, 2, 3, 64}) {
        assertEquals(ALONE, API.labelAll(model, INPUTS, executor, parts), parts + " parts");
      }
    }
    assertEquals(List.of(), API.labelAll(model, List.of(), POOL, 2));
  }

  @Test
  void theOnlyThreadOfAnExecutorMayAskThatExecutor() throws Exception {
    ExecutorService single = Executors.newSingleThreadExecutor();
    try {
      assertEquals(
          ALONE,
          single.submit(() -> API.labelAll(model, INPUTS, single, 2)).get(60, TimeUnit.SECONDS));
    } finally {
      single.shutdownNow();
    }
  }

  @Test
  void aSessionLabelsManyAndThenOneAndManyAgain() throws Exception {
    Function<List<List<String>>, Object[][]> session = API.labelsOfMany(model);
    for (List<List<String>> inputs : List.of(INPUTS, INPUTS.subList(7, 9), INPUTS)) {
      Object[][] labels = session.apply(inputs);
      int first = inputs.size() == INPUTS.size() ? 0 : 7;
      for (int i = 0; i < labels.length; i++) {
        List<String> names = Arrays.stream(labels[i]).map(Object::toString).toList();
        assertEquals(ALONE.get(first + i), names, "input " + i);
      }
    }
  }

  @Test
  void aSessionThatHasRoomAllocatesNothing() throws Exception {
    ToIntFunction<List<List<String>>> session = API.countsOfMany(model);
    int words = INPUTS.stream().mapToInt(List::size).sum();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 6; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 30; call++) {
        assertEquals(words, session.applyAsInt(INPUTS));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    // assertEquals of two ints allocates nothing either
    assertEquals(0, least, "bytes in 30 calls");
  }

  @Test
  void theFirstRefusedInputIsNamedInAnyNumberOfParts() throws Exception {
    List<List<String>> inputs = new ArrayList<>(INPUTS);
    inputs.set(149, List.of());
    inputs.set(83, Arrays.asList("w1", null));
    inputs.set(120, Collections.nCopies(65, "w1"));
    String message = "input 83: word 1 is null, must have at least one character";
    assertMessage(message, () -> API.labelAll(model, inputs));
    assertMessage(message, () -> API.labelsOfMany(model).apply(inputs.subList(0, 150)));
    for (int trial = 0; trial < 20; trial++) {
      assertMessage(message, () -> API.labelAll(model, inputs, POOL, 3));
    }
    inputs.set(2, null);
    String absent = "input 2: words is null, must be a list of 1 to 64";
    assertMessage(absent, () -> API.labelAll(model, inputs));
    assertMessage(absent, () -> API.labelAll(model, inputs, POOL, 3));
  }

  @Test
  void aSessionStaysUsableAfterARefusal() throws Exception {
    ToIntFunction<List<List<String>>> session = API.countsOfMany(model);
    assertMessage(
        "there are places for the labels of 200 inputs, must be for at least 201",
        () -> session.applyAsInt(Collections.nCopies(201, List.of("w1"))));
    assertMessage(
        "input 1: the sentence is empty, must have 1 to 64 words",
        () -> session.applyAsInt(List.of(List.of("w1"), List.of())));
    assertEquals(3, session.applyAsInt(List.of(List.of("w1"), List.of("w1", "w2"))));
  }

  @Test
  void anExecutorThatRefusesIsNamed() {
    ExecutorService ended = Executors.newSingleThreadExecutor();
    ended.shutdown();
    RejectedExecutionException refused =
        assertThrows(RejectedExecutionException.class, () -> API.labelAll(model, INPUTS, ended, 2));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("the executor took 0 of 1 parts"),
        refused.getMessage());
    assertMessage("parts is 0, must be at least 1", () -> API.labelAll(model, INPUTS, POOL, 0));
  }

  private static void assertMessage(
      String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
