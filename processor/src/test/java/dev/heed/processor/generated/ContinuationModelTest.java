package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public API of a model that goes on with sequences, on one that learns to count in steps: what
 * comes next follows from two symbols before it.
 */
class ContinuationModelTest {

  /** Typed uses of the API, so that their types are tested too. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.Vocabulary;
      import dev.heed.runtime.sequence.Decoded;
      import dev.heed.runtime.sequence.DecodingOptions;
      import dev.heed.runtime.train.Score;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.List;
      import java.util.function.Function;
      import java.util.function.ToIntFunction;

      public final class User
          implements Function<List<String>, List<String>>, ToIntFunction<List<String>> {
        private final SampleModel model;
        private final SampleModel.Session session;
        private final String[] room = new String[SampleModel.LONGEST_ANSWER];

        public User(SampleModel model) {
          this.model = model;
          this.session = model.newSession();
        }

        @Override
        public List<String> apply(List<String> prefix) {
          List<String> answer = model.decode(prefix);
          int count = session.decode(prefix, room);
          if (!List.of(Arrays.copyOf(room, count)).equals(answer)) {
            throw new AssertionError("the model and its session differ");
          }
          Decoded greedy =
              model.decode(DecodingOptions.builder().prefix(prefix).build()).get(0);
          if (!greedy.symbols().equals(answer)
              || greedy.logProbability() != session.logProbability()
              || greedy.complete() != session.complete()) {
            throw new AssertionError("greedy differs: " + greedy);
          }
          return answer;
        }

        @Override
        public int applyAsInt(List<String> prefix) {
          return session.decode(prefix, room);
        }

        public List<Decoded> run(DecodingOptions options) {
          return session.decode(options);
        }

        public static SampleModel load(Path file) throws Exception {
          return SampleModel.load(file);
        }

        private static SampleTrainer.Examples examples(SampleTrainer trainer) {
          SampleTrainer.Examples examples = trainer.newExamples();
          for (int start = 0; start < 10; start++) {
            for (int step = 1; step < 5; step++) {
              List<String> sequence = new ArrayList<>();
              for (int i = 0; i < 8; i++) {
                sequence.add(String.valueOf((start + i * step) % 10));
              }
              examples.add(sequence);
            }
          }
          return examples;
        }

        /** Learns to count modulo 10 in steps of 1 to 4, and to stop behind eight symbols. */
        public static SampleModel train() throws Exception {
          Vocabulary.Builder symbols = SampleTrainer.newSymbols();
          for (int i = 0; i < 10; i++) {
            symbols.add(String.valueOf(i));
          }
          SampleTrainer trainer = SampleTrainer.create(symbols.build(), 1);
          SampleTrainer.Examples examples = examples(trainer);
          if (examples.size() != 40) {
            throw new AssertionError(examples.size() + " examples");
          }
          Score before = trainer.evaluate(examples);
          TrainingOptions options =
              TrainingOptions.builder().epochs(150).rows(120).learningRate(5e-3).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          Score after = trainer.evaluate(examples);
          if (after.targets() != 40 * 9
              || Math.abs(Math.log(before.perplexity()) - before.meanLoss()) > 1e-9
              || before.perplexity() < 5
              || after.perplexity() > 2.2) {
            // the first two symbols are one in ten and one in four: e^((ln 10 + ln 4) / 9) is 1.5
            throw new AssertionError(before.perplexity() + " to " + after.perplexity());
          }
          return SampleTrainer.of(trainer.model()).model();
        }

        public static String refusal(int count) {
          SampleTrainer trainer =
              SampleTrainer.create(SampleTrainer.newSymbols().add("1").build(), 1);
          try {
            trainer.newExamples().add(count == 1 ? List.of("9") : java.util.Collections.nCopies(count, "1"));
          } catch (IllegalArgumentException e) {
            return e.getMessage();
          }
          return "";
        }
      }
      """;

  private static final CompiledModel COMPILED =
      CompiledModel.with(
          SequenceSamples.usualAlone(16, 2, 2).replace("dropout 0.1", "dropout 0"),
          Map.of("sample.User", USER));

  private static Object model = new Object();

  @BeforeAll
  static void train() throws Exception {
    model = COMPILED.load("sample.User").getMethod("train").invoke(null);
  }

  @Test
  void learnsAndGoesOn(@TempDir Path folder) throws Exception {
    Function<List<String>, List<String>> user = user(model);
    int right = 0;
    for (int start = 0; start < 10; start++) {
      for (int step = 1; step < 5; step++) {
        String[] all = new String[8];
        for (int i = 0; i < 8; i++) {
          all[i] = String.valueOf((start + i * step) % 10);
        }
        right += user.apply(List.of(all).subList(0, 2)).equals(List.of(all)) ? 1 : 0;
      }
    }
    assertTrue(right >= 36, right + " of 40 sequences go on as they were learned");
    Path file = folder.resolve("model.safetensors");
    model.getClass().getMethod("save", Path.class).invoke(model, file);
    Object loaded = COMPILED.load("sample.User").getMethod("load", Path.class).invoke(null, file);
    List<String> prefix = List.of("3", "5", "7");
    assertEquals(user.apply(prefix), user(loaded).apply(prefix));
    assertFalse(user.apply(List.of()).isEmpty(), "nothing is a beginning too");
  }

  @Test
  @SuppressWarnings("unchecked")
  void goingOnAllocatesNothing() throws Exception {
    ToIntFunction<List<String>> user = (ToIntFunction<List<String>>) (Object) user(model);
    List<List<String>> prefixes = List.of(List.of(), List.of("1", "3"), List.of("9", "0", "1"));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long symbols = 0;
    long least = Long.MAX_VALUE;
    // vectors are objects of the heap until the compiler has seen a kernel often enough
    for (int round = 0; round < 500 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 90; call++) {
        symbols += user.applyAsInt(prefixes.get(call % 3));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(symbols > 0, "symbols are decided");
    assertEquals(0, least, "bytes in 90 answers");
  }

  @Test
  void refusesBadInput() throws Exception {
    Function<List<String>, List<String>> user = user(model);
    assertEquals(
        "the sequence has 51 symbols, the model makes at most 50",
        refusal(user, Collections.nCopies(51, "1")));
    assertEquals(
        "symbol 2 is \"x\", which is none of the 10 that the model knows",
        refusal(user, List.of("1", "2", "x")));
    assertEquals(50, user.apply(Collections.nCopies(50, "1")).size());
    Class<?> type = COMPILED.load("sample.User");
    assertEquals(
        "symbol 0 is \"9\", which is none of the 1 that the model knows",
        type.getMethod("refusal", int.class).invoke(null, 1));
    assertEquals(
        "the sequence has 51 symbols, the model makes at most 50",
        type.getMethod("refusal", int.class).invoke(null, 51));
  }

  private static String refusal(Function<List<String>, List<String>> user, List<String> prefix) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> user.apply(prefix)).getMessage());
  }

  @Test
  void warmsUpAndTellsItsFigures() throws Exception {
    model
        .getClass()
        .getMethod("warmUp", java.time.Duration.class)
        .invoke(model, java.time.Duration.ofMillis(30));
    assertTrue((long) model.getClass().getMethod("sessionBytes").invoke(model) > 10_000);
    assertEquals(50, model.getClass().getField("LONGEST_ANSWER").get(null));
    long parameters = COMPILED.declarations().stream().mapToLong(d -> d.size()).sum();
    assertEquals(parameters, model.getClass().getField("PARAMETERS").get(null));
  }

  @SuppressWarnings("unchecked")
  private static Function<List<String>, List<String>> user(Object of) throws Exception {
    return (Function<List<String>, List<String>>)
        COMPILED.load("sample.User").getConstructor(of.getClass()).newInstance(of);
  }
}
