package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Tensors;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.WeightsFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public API: labels and scores, from many threads, without allocation, and what it refuses.
 */
class SessionTest {

  private static final int LABELS = 17;
  private static final PublicApi API = PublicApi.of(Samples.tagger(16, 4, 1), LABELS);

  private final RandomInputs random = new RandomInputs(41);

  @Test
  void labelsAreTheBestAndScoresTheProbabilitiesOfTheReference(@TempDir Path folder)
      throws Exception {
    Object model = API.untrained(3);
    Path file = folder.resolve("model.safetensors");
    API.save(model, file);
    CompiledModel compiled = API.compiled();
    Parameters parameters =
        WeightsFile.load(file, "Sample", (String) API.constant("DIGEST"), compiled.declarations())
            .parameters();
    ReferenceModel reference =
        new ReferenceModel(compiled.spec(), LABELS, Tensors.of(RandomInputs.tensors(parameters)));
    List<String> words = random.words(compiled.spec(), 13);
    WordBatch batch = new WordBatch();
    API.encoder().append(words, batch);
    double[][] logits = reference.logits(RandomInputs.sentence(batch, 0));

    float[][] answers = API.scores(model).apply(words);

    assertEquals(words.size(), answers.length);
    for (int i = 0; i < answers.length; i++) {
      double sum = Arrays.stream(logits[i]).map(Math::exp).sum();
      int label = (int) answers[i][0];
      for (int c = 0; c < LABELS; c++) {
        assertEquals(Math.exp(logits[i][c]) / sum, answers[i][1 + c], 1e-5, i + ", " + c);
        assertTrue(answers[i][1 + c] <= answers[i][1 + label], "a better label than the best");
      }
    }
    List<String> labels = Arrays.stream(answers).map(row -> "T" + (int) row[0]).toList();
    assertEquals(labels, API.label(model, words));
  }

  @Test
  void eightThreadsOnOneModelGetTheBitsOfOne() throws Exception {
    Object model = API.untrained(3);
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      sentences.add(random.words(API.compiled().spec(), 1 + random.index(64)));
    }
    Function<List<String>, float[][]> session = API.scores(model);
    List<float[][]> expected = sentences.stream().map(session).toList();
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<float[][]>>> answers = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        // each thread begins elsewhere, so that they work on different sentences at a time
        List<List<String>> rotated = new ArrayList<>(sentences);
        Collections.rotate(rotated, 7 * t);
        Function<List<String>, float[][]> own = API.scores(model);
        answers.add(
            executor.submit(
                () -> {
                  start.await();
                  return rotated.stream().map(own).toList();
                }));
      }
      for (int t = 0; t < threads; t++) {
        List<float[][]> rotated = new ArrayList<>(answers.get(t).get());
        Collections.rotate(rotated, -7 * t);
        for (int s = 0; s < rotated.size(); s++) {
          assertArrayEquals(expected.get(s), rotated.get(s), "thread " + t + " sentence " + s);
        }
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void aCallAllocatesNothing() throws Exception {
    ToIntFunction<List<String>> session = API.counts(API.untrained(3));
    List<List<String>> sentences = new ArrayList<>();
    for (int length : new int[] {64, 1, 3, 7, 13, 30}) {
      sentences.add(random.words(API.compiled().spec(), length));
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long words = 0;
    long least = Long.MAX_VALUE;
    // the first rounds link call sites and grow scratch, later the JIT may materialise an object
    // once;
    // what every call allocates shows in every round
    for (int round = 0; round < 6; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 600; call++) {
        words += session.applyAsInt(sentences.get(call % 6));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(6 * 100 * (64 + 1 + 3 + 7 + 13 + 30), words);
    assertEquals(0, least, "bytes in 600 calls");
  }

  @Test
  void refusesWhatItCannotLabelAndStaysUsable() throws Exception {
    Object model = API.untrained(3);
    Function<List<String>, float[][]> session = API.scores(model);
    List<String> words = List.of("w1", "w2");
    float[][] before = session.apply(words);
    assertRefused(session, List.of(), "empty");
    assertRefused(session, List.of("w1", "w2", "", "w4"), "word 2 is empty");
    assertRefused(session, Arrays.asList("w1", null), "word 1 is null");
    assertRefused(session, Collections.nCopies(65, "w1"), "65 words");
    assertArrayEquals(before, session.apply(words));
    assertThrows(IllegalArgumentException.class, () -> API.label(model, List.of("w1", "")));
  }

  @Test
  void warmingUpChangesNoAnswerAndEndsInTime() throws Exception {
    Object model = API.untrained(3);
    List<String> words = random.words(API.compiled().spec(), 13);
    Function<List<String>, float[][]> session = API.scores(model);
    float[][] before = session.apply(words);
    long start = System.nanoTime();
    API.warmUp(model);
    long usual = System.nanoTime() - start;
    start = System.nanoTime();
    API.warmUp(model, Duration.ofMillis(30));
    long bounded = System.nanoTime() - start;
    assertArrayEquals(before, session.apply(words));
    assertArrayEquals(before, API.scores(model).apply(words));
    // half a second at least without an improvement; a busy machine may add to both
    assertTrue(5e8 <= usual && usual < 8e9, usual + " ns");
    assertTrue(3e7 <= bounded && bounded < 3e9, bounded + " ns");
    assertThrows(IllegalArgumentException.class, () -> API.warmUp(model, Duration.ofMillis(-1)));
  }

  @Test
  void constantsTellLengthAndParameters() throws Exception {
    assertEquals(64, API.constant("LONGEST"));
    long parameters = API.compiled().declarations().stream().mapToLong(d -> d.size()).sum();
    assertEquals(parameters, API.constant("PARAMETERS"));
  }

  private static void assertRefused(
      Function<List<String>, float[][]> session, List<String> words, String part) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> session.apply(words));
    assertTrue(String.valueOf(refusal.getMessage()).contains(part), refusal.getMessage());
  }
}
