package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public API of a model whose output is a sequence, on one that learns to turn words around.
 */
class SequenceModelTest {

  /** Typed uses of the API, so that their types are tested too. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.Vocabulary;
      import dev.heed.runtime.sequence.Decoded;
      import dev.heed.runtime.sequence.DecodingOptions;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.Collections;
      import java.util.List;
      import java.util.Random;
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
        public List<String> apply(List<String> words) {
          List<String> answer = model.decode(words);
          int count = session.decode(words, room);
          if (!List.of(Arrays.copyOf(room, count)).equals(answer)) {
            throw new AssertionError("the model and its session differ");
          }
          Decoded greedy = model.decode(words, DecodingOptions.greedy()).get(0);
          if (!greedy.symbols().equals(answer)
              || greedy.logProbability() != session.logProbability()
              || greedy.complete() != session.complete()) {
            throw new AssertionError("greedy differs: " + greedy);
          }
          return answer;
        }

        @Override
        public int applyAsInt(List<String> words) {
          return session.decode(words, room);
        }

        public List<Decoded> beam(List<String> words, int width) {
          return session.decode(words, DecodingOptions.beam(width));
        }

        public static SampleModel load(Path file) throws Exception {
          return SampleModel.load(file);
        }

        /** Learns to write up to four letters backwards. */
        public static SampleModel train() throws Exception {
          List<String> letters = List.of("a", "b", "c", "d", "e");
          Vocabulary.Builder words = SampleTrainer.newVocabulary();
          Vocabulary.Builder symbols = SampleTrainer.newSymbols();
          letters.forEach(words::add);
          letters.forEach(letter -> symbols.add(letter.toUpperCase()));
          SampleTrainer trainer = SampleTrainer.create(words.build(), symbols.build(), 1);
          SampleTrainer.Examples examples = trainer.newExamples();
          Random random = new Random(5);
          for (int i = 0; i < 400; i++) {
            List<String> word = new ArrayList<>();
            List<String> turned = new ArrayList<>();
            for (int k = random.nextInt(4); k >= 0; k--) {
              word.add(letters.get(random.nextInt(5)));
              turned.add(word.get(word.size() - 1).toUpperCase());
            }
            Collections.reverse(turned);
            examples.add(word, turned);
          }
          TrainingOptions options =
              TrainingOptions.builder().epochs(60).rows(64).learningRate(5e-3).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          return SampleTrainer.of(trainer.model()).model();
        }

        public static String refusal() {
          SampleTrainer trainer = SampleTrainer.create(
              SampleTrainer.newVocabulary().add("a").build(),
              SampleTrainer.newSymbols().add("A").build(), 1);
          try {
            trainer.newExamples().add(List.of("a"), List.of("A", "B"));
          } catch (IllegalArgumentException e) {
            return e.getMessage();
          }
          return "";
        }
      }
      """;

  private static final CompiledModel COMPILED =
      CompiledModel.with(
          SequenceSamples.usual(16, 2, 1).replace("dropout 0.1", "dropout 0"),
          Map.of("sample.User", USER));

  private static Object model = new Object();

  @BeforeAll
  static void train() throws Exception {
    model = COMPILED.load("sample.User").getMethod("train").invoke(null);
  }

  @Test
  void learnsAndDecides(@TempDir Path folder) throws Exception {
    Function<List<String>, List<String>> user = user(model);
    int right = 0;
    for (String word : List.of("a", "ab", "bad", "dace", "cede", "eb", "dad", "bee", "c", "ecab")) {
      List<String> turned =
          List.of(
              new StringBuilder(word)
                  .reverse()
                  .toString()
                  .toUpperCase(java.util.Locale.ROOT)
                  .split(""));
      right += user.apply(List.of(word.split(""))).equals(turned) ? 1 : 0;
    }
    assertTrue(right >= 8, right + " of 10 words are turned around");
    Path file = folder.resolve("model.safetensors");
    model.getClass().getMethod("save", Path.class).invoke(model, file);
    Object loaded = COMPILED.load("sample.User").getMethod("load", Path.class).invoke(null, file);
    List<String> word = List.of("b", "a", "d");
    assertEquals(user.apply(word), user(loaded).apply(word));
  }

  @Test
  void beamsGiveTheBestFirst() throws Exception {
    Object user = user(model);
    List<?> answers =
        (List<?>)
            user.getClass()
                .getMethod("beam", List.class, int.class)
                .invoke(user, List.of("b", "a", "d"), 4);
    assertEquals(4, answers.size());
    List<String> greedy = user(model).apply(List.of("b", "a", "d"));
    assertTrue(answers.get(0).toString().contains(greedy.toString()), answers.toString());
  }

  @Test
  @SuppressWarnings("unchecked")
  void greedyAnswersAllocateNothing() throws Exception {
    ToIntFunction<List<String>> user = (ToIntFunction<List<String>>) (Object) user(model);
    List<List<String>> inputs =
        List.of(List.of("a"), List.of("b", "a", "d", "e"), List.of("c", "e"));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long symbols = 0;
    long least = Long.MAX_VALUE;
    // vectors are objects of the heap until the compiler has seen a kernel often enough
    for (int round = 0; round < 500 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 90; call++) {
        symbols += user.applyAsInt(inputs.get(call % 3));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(symbols > 0, "symbols are decided");
    assertEquals(0, least, "bytes in 90 answers");
  }

  @Test
  void refusesBadInput() throws Exception {
    Function<List<String>, List<String>> user = user(model);
    IllegalArgumentException empty =
        assertThrows(IllegalArgumentException.class, () -> user.apply(List.of()));
    assertEquals("the sentence is empty, must have 1 to 40 words", empty.getMessage());
    Throwable longer =
        assertThrows(
            IllegalArgumentException.class,
            () -> user.apply(java.util.Collections.nCopies(41, "a")));
    assertTrue(
        String.valueOf(longer.getMessage()).startsWith("the sentence has 41 words"),
        longer::toString);
    assertEquals(
        "symbol 1 is \"B\", which is none of the 1 that the model knows",
        COMPILED.load("sample.User").getMethod("refusal").invoke(null));
    assertTrue(user.apply(List.of("?", "a")).size() <= 50, "an unknown word has a row too");
  }

  @Test
  void warmsUpAndTellsItsFigures() throws Exception {
    model
        .getClass()
        .getMethod("warmUp", java.time.Duration.class)
        .invoke(model, java.time.Duration.ofMillis(30));
    assertTrue((long) model.getClass().getMethod("sessionBytes").invoke(model) > 10_000);
    assertEquals(50, model.getClass().getField("LONGEST_ANSWER").get(null));
    assertEquals(40, model.getClass().getField("LONGEST").get(null));
    long parameters = COMPILED.declarations().stream().mapToLong(d -> d.size()).sum();
    assertEquals(parameters, model.getClass().getField("PARAMETERS").get(null));
  }

  @SuppressWarnings("unchecked")
  private static Function<List<String>, List<String>> user(Object of) throws Exception {
    return (Function<List<String>, List<String>>)
        COMPILED.load("sample.User").getConstructor(of.getClass()).newInstance(of);
  }
}
