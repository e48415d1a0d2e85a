package dev.heed.processor.generated;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public API of a model that labels whole inputs. */
class LabelWholeTest {

  private static final int LABELS = 17;

  /** Typed uses of the API, so that their types are tested too. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.Vocabulary;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.util.List;
      import java.util.concurrent.Executor;
      import java.util.function.Function;
      import java.util.function.ToDoubleFunction;

      public final class User
          implements Function<List<String>, float[]>, ToDoubleFunction<List<List<String>>> {
        private final SampleModel model;
        private final SampleModel.Session session;
        private final Tags17[] room = new Tags17[200];

        public User(SampleModel model) {
          this.model = model;
          this.session = model.newSession();
        }

        @Override
        public float[] apply(List<String> words) {
          float[] answer = new float[18];
          Tags17 label = session.label(words);
          answer[0] = label.ordinal();
          for (Tags17 other : Tags17.values()) {
            answer[1 + other.ordinal()] = session.score(other);
          }
          if (model.label(words) != label) {
            throw new AssertionError("the model and its session differ");
          }
          return answer;
        }

        @Override
        public double applyAsDouble(List<List<String>> inputs) {
          double sum = session.label(inputs.get(0)).ordinal() + session.score(Tags17.T3);
          session.labelAll(inputs, room);
          for (int i = 0; i < inputs.size(); i++) {
            sum += room[i].ordinal();
          }
          return sum;
        }

        public float scoreOfNothing() {
          return session.score(Tags17.T0);
        }

        public static List<Tags17> all(SampleModel model, List<List<String>> inputs) {
          return model.labelAll(inputs);
        }

        public static List<Tags17> all(
            SampleModel model, List<List<String>> inputs, Executor executor, int parts) {
          return model.labelAll(inputs, executor, parts);
        }

        /** Trains until the first word decides; the accuracy on what it saw. */
        public static double train(Vocabulary vocabulary) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(vocabulary, 1);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (int i = 1; i < 18; i++) {
            examples.add(List.of("w" + i, "w20"), Tags17.values()[i - 1]);
          }
          examples.add(List.of("w20"), null);
          TrainingOptions options = TrainingOptions.builder().epochs(60).rows(4).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          if (trainer.evaluate(examples).targets() != 17) {
            throw new AssertionError("the missing label counts");
          }
          return trainer.evaluate(examples).accuracy();
        }
      }
      """;

  private static final String TEXT =
      Samples.tagger(16, 4, 1)
          .replace("output label each", "pool attention\noutput label whole")
          .replace("dropout 0.1", "");

  private static final CompiledModel COMPILED =
      CompiledModel.with(TEXT, Map.of("sample.User", USER));

  private final RandomInputs random = new RandomInputs(47);

  @Test
  void labelsAreTheBestAndScoresTheProbabilitiesOfTheReference(@TempDir Path folder)
      throws Exception {
    Object model = untrained();
    Path file = folder.resolve("model.safetensors");
    model.getClass().getMethod("save", Path.class).invoke(model, file);
    String digest = (String) model.getClass().getField("DIGEST").get(null);
    Parameters parameters =
        WeightsFile.load(file, "Sample", digest, COMPILED.declarations()).parameters();
    ReferenceModel reference =
        new ReferenceModel(COMPILED.spec(), LABELS, Tensors.of(RandomInputs.tensors(parameters)));
    WordBatch batch = new WordBatch();
    List<String> words = random.words(COMPILED.spec(), 13);
    RandomInputs.encoder(COMPILED.spec()).append(words, batch);
    double[] logits = reference.logits(RandomInputs.sentence(batch, 0))[0];
    double sum = Arrays.stream(logits).map(Math::exp).sum();

    float[] answer = user(model).apply(words);

    for (int c = 0; c < LABELS; c++) {
      assertEquals(Math.exp(logits[c]) / sum, answer[1 + c], 1e-5, "label " + c);
      assertTrue(answer[1 + c] <= answer[1 + (int) answer[0]], "a better label than the best");
    }
  }

  @Test
  @SuppressWarnings("JdkObsolete") // the list is one without random access
  void labelsOfManyAreThoseOfEachAlone() throws Exception {
    Object model = untrained();
    List<List<String>> inputs = inputs();
    Function<List<String>, float[]> user = user(model);
    List<Integer> alone = inputs.stream().map(words -> (int) user.apply(words)[0]).toList();
    assertTrue(alone.stream().distinct().count() > 3, "labels differ: " + alone);
    assertEquals(alone, all(model, inputs));
    assertEquals(alone, all(model, new LinkedList<>(inputs)));
    assertEquals(List.of(), all(model, List.of()));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int parts : new int[] {1, 2, 3, 64}) {
        assertEquals(alone, all(model, inputs, pool, parts));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void callsAllocateNothing() throws Exception {
    ToDoubleFunction<List<List<String>>> session =
        (ToDoubleFunction<List<List<String>>>) (Object) user(untrained());
    List<List<String>> inputs = inputs();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double sum = 0;
    long least = Long.MAX_VALUE;
    // vectors are objects of the heap until the compiler has seen a kernel often enough
    for (int round = 0; round < 500 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 30; call++) {
        sum += session.applyAsDouble(inputs);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(sum > 0, "labels are read");
    assertEquals(0, least, "bytes in 30 calls");
  }

  @Test
  void refusesAnEmptyInputByItsIndexAndScoresOfNothing() throws Exception {
    Object model = untrained();
    Function<List<String>, float[]> user = user(model);
    String empty = "the sentence is empty, must have 1 to 64 words";
    assertEquals(
        empty,
        assertThrows(IllegalArgumentException.class, () -> user.apply(List.of())).getMessage());
    List<List<String>> inputs = new ArrayList<>(inputs());
    inputs.set(77, List.of());
    assertEquals("input 77: " + empty, refusal(() -> all(model, inputs)).getMessage());
    assertEquals(
        "input 77: " + empty, refusal(() -> all(model, inputs, Runnable::run, 3)).getMessage());
    Throwable none = refusal(() -> user.getClass().getMethod("scoreOfNothing").invoke(user));
    assertEquals("no input is labelled yet; call label first", none.getMessage());
  }

  @Test
  void learnsALabelOfTheWholeInput() throws Exception {
    Object accuracy =
        COMPILED
            .load("sample.User")
            .getMethod("train", dev.heed.runtime.encode.Vocabulary.class)
            .invoke(null, RandomInputs.vocabulary(COMPILED.spec()));
    assertEquals(1.0, accuracy);
  }

  @Test
  void warmsUp() throws Exception {
    Object model = untrained();
    model
        .getClass()
        .getMethod("warmUp", java.time.Duration.class)
        .invoke(model, java.time.Duration.ofMillis(30));
    assertEquals(18, user(model).apply(List.of("w1")).length);
  }

  private List<List<String>> inputs() {
    List<List<String>> inputs = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      inputs.add(random.words(COMPILED.spec(), 1 + random.index(i % 10 == 0 ? 64 : 20)));
    }
    return inputs;
  }

  private static Object untrained() throws Exception {
    Class<?> trainer = COMPILED.type("Trainer");
    Object created =
        trainer
            .getMethod("create", dev.heed.runtime.encode.Vocabulary.class, long.class)
            .invoke(null, RandomInputs.vocabulary(COMPILED.spec()), 3L);
    return trainer.getMethod("model").invoke(created);
  }

  @SuppressWarnings("unchecked")
  private static Function<List<String>, float[]> user(Object model) throws Exception {
    return (Function<List<String>, float[]>)
        COMPILED.load("sample.User").getConstructor(model.getClass()).newInstance(model);
  }

  private static List<Integer> all(Object model, List<List<String>> inputs) throws Exception {
    return ordinals(
        COMPILED
            .load("sample.User")
            .getMethod("all", model.getClass(), List.class)
            .invoke(null, model, inputs));
  }

  private static List<Integer> all(
      Object model, List<List<String>> inputs, Executor executor, int parts) throws Exception {
    return ordinals(
        COMPILED
            .load("sample.User")
            .getMethod("all", model.getClass(), List.class, Executor.class, int.class)
            .invoke(null, model, inputs, executor, parts));
  }

  private static List<Integer> ordinals(Object labels) {
    // T5 is the constant at 5
    return ((List<?>) labels)
        .stream().map(label -> Integer.valueOf(((Enum<?>) label).name().substring(1))).toList();
  }

  private static Throwable refusal(org.junit.jupiter.api.function.Executable call) {
    Throwable thrown =
        assertThrows(java.lang.reflect.InvocationTargetException.class, call).getCause();
    return thrown == null ? new AssertionError("no cause") : thrown;
  }
}
