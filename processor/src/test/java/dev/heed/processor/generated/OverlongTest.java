package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.encode.Vocabulary;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Inputs longer than declared: cut off, or taken as windows whose labels are put together. */
class OverlongTest {

  private static final int LONGEST = 10;
  private static final int OVERLAP = 4;

  /** Typed uses of the API. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.Vocabulary;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.util.ArrayList;
      import java.util.Collections;
      import java.util.List;

      public final class User {
        private User() {}

        public static SampleModel untrained(Vocabulary vocabulary) {
          return SampleTrainer.create(vocabulary, 5).model();
        }

        public static List<Tags17> label(SampleModel model, List<String> words) {
          SampleModel.Session session = model.newSession();
          Tags17[] labels = new Tags17[100];
          int count = session.label(words, labels);
          List<Tags17> all = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            all.add(labels[i]);
            for (Tags17 other : Tags17.values()) {
              if (session.score(i, other) > session.score(i, labels[i])) {
                throw new AssertionError("a better label than the best at " + i);
              }
            }
          }
          if (!model.label(words).equals(all)) {
            throw new AssertionError("the model and its session differ");
          }
          try {
            session.score(count, Tags17.T0);
            throw new AssertionError("a score beyond the end");
          } catch (IndexOutOfBoundsException expected) {
            return all;
          }
        }

        public static List<List<Tags17>> labelAll(SampleModel model, List<List<String>> inputs, int parts)
            throws Exception {
          if (parts == 0) {
            return model.labelAll(inputs);
          }
          java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2);
          try {
            return model.labelAll(inputs, pool, parts);
          } finally {
            pool.shutdownNow();
          }
        }

        /** The number of targets and the accuracy, after training on long inputs. */
        public static double train(Vocabulary vocabulary) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(vocabulary, 1);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (int i = 0; i < 30; i++) {
            List<String> words = new ArrayList<>();
            List<Tags17> labels = new ArrayList<>();
            for (int k = 0; k < 11 + i; k++) {
              int word = 1 + (i * 7 + k * 5) % 16;
              words.add("w" + word);
              labels.add(Tags17.values()[word]);
            }
            examples.add(words, labels);
          }
          TrainingOptions options = TrainingOptions.builder().epochs(60).rows(64).learningRate(0.02).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          return trainer.evaluate(examples).accuracy();
        }

        public static int targets(Vocabulary vocabulary, int words) {
          SampleTrainer trainer = SampleTrainer.create(vocabulary, 1);
          SampleTrainer.Examples examples = trainer.newExamples();
          examples.add(Collections.nCopies(words, "w1"), Collections.nCopies(words, Tags17.T1));
          return (int) trainer.evaluate(examples).targets();
        }
      }
      """;

  private static final CompiledModel WINDOWS = model("overlong windows overlap 4", "heads 2");
  private static final CompiledModel TRUNCATE = model("overlong truncate", "heads 2");
  private static final CompiledModel PLAIN = model("", "heads 2");

  private final RandomInputs random = new RandomInputs(31);

  private static CompiledModel model(String overlong, String attention) {
    String text =
        """
        package sample

        model Sample {
          trainable
          input words { length 10 vocabulary 20 embed 8 %s }
          position sinusoidal
          residual { attention { %s } }
          output label each of sample.Tags17
        }
        """
            .formatted(overlong, attention);
    return CompiledModel.with(text, Map.of("sample.User", USER));
  }

  @Test
  void labelsOfWindowsAreThoseOfTheWindowEachVectorIsDeepestIn() throws Exception {
    Object windows = untrained(WINDOWS);
    Object plain = untrained(PLAIN);
    int changes = 0;
    for (int length : new int[] {1, 9, 10, 11, 16, 17, 22, 37, 64}) {
      List<String> words = random.words(PLAIN.spec(), length);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        int start = bestWindow(i, length);
        List<String> window = words.subList(start, Math.min(start + LONGEST, length));
        expected.add(label(PLAIN, plain, window).get(i - start));
      }
      assertEquals(expected, label(WINDOWS, windows, words), "length " + length);
      List<String> first = label(PLAIN, plain, words.subList(0, Math.min(LONGEST, length)));
      changes += first.equals(expected.subList(0, first.size())) ? 0 : 1;
    }
    assertTrue(changes > 0, "windows never decide otherwise than the first alone");
  }

  /** Of the windows that hold a vector the one whose edge is farthest, the later of two. */
  private static int bestWindow(int vector, int length) {
    int best = 0;
    int depth = -1;
    int step = LONGEST - OVERLAP;
    for (int k = 0; k == 0 || (k - 1) * step + LONGEST < length; k++) {
      int start = Math.max(0, Math.min(k * step, length - LONGEST));
      if (vector < start || vector >= start + LONGEST) {
        continue;
      }
      boolean isFirst = k == 0;
      boolean isLast = start + LONGEST >= length;
      int left = isFirst ? Integer.MAX_VALUE : vector - start;
      int right = isLast ? Integer.MAX_VALUE : start + LONGEST - 1 - vector;
      int edge = Math.min(left, right);
      if (edge >= depth) {
        depth = edge;
        best = start;
      }
    }
    return best;
  }

  @Test
  void manyInputsHaveTheLabelsOfEachAlone() throws Exception {
    Object model = untrained(WINDOWS);
    List<List<String>> inputs = new ArrayList<>();
    List<List<String>> alone = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      inputs.add(random.words(WINDOWS.spec(), 1 + i));
      alone.add(label(WINDOWS, model, inputs.get(i)));
    }
    for (int parts : new int[] {0, 1, 2, 5}) {
      Object all =
          WINDOWS
              .load("sample.User")
              .getMethod("labelAll", model.getClass(), List.class, int.class)
              .invoke(null, model, inputs, parts);
      List<List<String>> names = new ArrayList<>();
      for (Object one : (List<?>) all) {
        names.add(((List<?>) one).stream().map(each -> ((Enum<?>) each).name()).toList());
      }
      assertEquals(alone, names, parts + " parts");
    }
  }

  @Test
  void truncatedInputsHaveTheLabelsOfTheirBeginning() throws Exception {
    Object truncate = untrained(TRUNCATE);
    Object plain = untrained(PLAIN);
    for (int length : new int[] {3, 10, 11, 40}) {
      List<String> words = random.words(PLAIN.spec(), length);
      assertEquals(
          label(PLAIN, plain, words.subList(0, Math.min(LONGEST, length))),
          label(TRUNCATE, truncate, words));
    }
  }

  @Test
  void learnsFromEachVectorOnce() throws Exception {
    for (CompiledModel model : new CompiledModel[] {WINDOWS, TRUNCATE}) {
      Class<?> user = model.load("sample.User");
      Vocabulary words = RandomInputs.vocabulary(model.spec());
      int taken = model == WINDOWS ? 37 : LONGEST;
      assertEquals(
          taken, user.getMethod("targets", Vocabulary.class, int.class).invoke(null, words, 37));
      assertEquals(1.0, user.getMethod("train", Vocabulary.class).invoke(null, words));
    }
  }

  @Test
  void refusesAWordThatIsNoneByItsPlaceInTheWholeInput() throws Exception {
    Object model = untrained(WINDOWS);
    List<String> words = new ArrayList<>(random.words(WINDOWS.spec(), 37));
    words.set(29, "");
    InvocationTargetException refused =
        assertThrows(InvocationTargetException.class, () -> call(WINDOWS, model, words));
    assertEquals(
        "word 29 is empty, must have at least one character",
        String.valueOf(refused.getCause() == null ? null : refused.getCause().getMessage()));
  }

  private static Object untrained(CompiledModel model) throws Exception {
    return model
        .load("sample.User")
        .getMethod("untrained", Vocabulary.class)
        .invoke(null, RandomInputs.vocabulary(model.spec()));
  }

  private static List<String> label(CompiledModel compiled, Object model, List<String> words)
      throws Exception {
    return ((List<?>) call(compiled, model, words))
        .stream().map(each -> ((Enum<?>) each).name()).toList();
  }

  private static Object call(CompiledModel compiled, Object model, List<String> words)
      throws Exception {
    return compiled
        .load("sample.User")
        .getMethod("label", model.getClass(), List.class)
        .invoke(null, model, words);
  }
}
