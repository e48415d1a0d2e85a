package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The public API of a model that decides the number of labels itself, by CTC. */
class LabelCtcTest {

  /** Typed uses of the API, so that their types are tested too. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.label.ScoredLabels;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Random;
      import java.util.function.ToDoubleFunction;

      public final class User implements ToDoubleFunction<float[][]> {
        private final SampleModel.Session session;
        private final Tags3[] room = new Tags3[SampleModel.LONGEST];

        public User(SampleModel model) {
          this.session = model.newSession();
        }

        @Override
        public double applyAsDouble(float[][] vectors) {
          int count = session.label(vectors, room);
          return session.logProbability() + count + session.score(0, Tags3.T1);
        }

        /** Frames of labels: each label lasts one to three frames, with a frame of nothing between. */
        public static List<Tags3> say(Random random, int count, List<float[]> frames) {
          List<Tags3> labels = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            Tags3 label = Tags3.values()[random.nextInt(3)];
            labels.add(label);
            for (int repeat = random.nextInt(3); repeat >= 0; repeat--) {
              float[] frame = new float[3];
              frame[label.ordinal()] = 1;
              frames.add(frame);
            }
            frames.add(new float[3]);
          }
          return labels;
        }

        public static SampleModel train() throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          Random random = new Random(5);
          int wanted = 0;
          for (int i = 0; i < 60; i++) {
            List<float[]> frames = new ArrayList<>();
            List<Tags3> labels = say(random, 1 + random.nextInt(6), frames);
            examples.add(frames.toArray(float[][]::new), labels);
            wanted += labels.size();
          }
          examples.add(new float[4][3], List.of());
          TrainingOptions options =
              TrainingOptions.builder().epochs(60).rows(60).learningRate(0.03).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          if (trainer.evaluate(examples).targets() != wanted + 1) {
            throw new AssertionError("targets " + trainer.evaluate(examples).targets());
          }
          if (trainer.evaluate(examples).accuracy() < 0.99) {
            throw new AssertionError("accuracy " + trainer.evaluate(examples).accuracy());
          }
          return trainer.model();
        }

        public static void check(SampleModel model) {
          Random random = new Random(6);
          List<float[][]> inputs = new ArrayList<>();
          List<List<Tags3>> wanted = new ArrayList<>();
          for (int i = 0; i < 40; i++) {
            List<float[]> frames = new ArrayList<>();
            wanted.add(say(random, 1 + random.nextInt(9), frames));
            inputs.add(frames.toArray(float[][]::new));
          }
          List<List<Tags3>> all = model.labelAll(inputs);
          if (!all.equals(wanted) || !all.equals(model.labelAll(inputs, Runnable::run, 3))) {
            throw new AssertionError(all);
          }
          SampleModel.Session session = model.newSession();
          Tags3[] room = new Tags3[SampleModel.LONGEST];
          for (int i = 0; i < 40; i++) {
            List<ScoredLabels<Tags3>> best = model.labelBest(inputs.get(i), 5, 3);
            int count = session.label(inputs.get(i), room);
            if (best.size() != 3 || !best.get(0).labels().equals(wanted.get(i))
                || count != wanted.get(i).size() || !best.equals(session.best(5, 3))
                || Math.abs(session.logProbability() - best.get(0).logProbability()) > 1e-9) {
              throw new AssertionError(best);
            }
          }
          Tags3[][] rooms = new Tags3[40][SampleModel.LONGEST];
          int[] counts = new int[40];
          int sum = session.labelAll(inputs, rooms, counts);
          for (int i = 0; i < 40; i++) {
            sum -= counts[i];
            for (int j = 0; j < counts[i]; j++) {
              if (rooms[i][j] != wanted.get(i).get(j)) {
                throw new AssertionError("input " + i);
              }
            }
          }
          if (sum != 0) {
            throw new AssertionError("counts");
          }
        }

        public static void tooManyLabels() {
          SampleTrainer.Examples examples = SampleTrainer.create(1).newExamples();
          examples.add(new float[2][3], List.of(Tags3.T1, Tags3.T2));
          examples.add(new float[2][3], List.of(Tags3.T1, Tags3.T1));
        }

        public static void beamOfNothing(SampleModel model) {
          model.labelBest(new float[2][3], 0, 1);
        }
      }
      """;

  private static final String TEXT =
      """
      package sample

      model Sample {
        trainable
        input vectors { length 64  width 3 }
        window 1
        dense 16 gelu
        output label ctc of sample.Tags3
      }
      """;

  private static final CompiledModel COMPILED =
      CompiledModel.with(TEXT, Map.of("sample.User", USER));

  @Test
  void learnsLabelsWithoutBeingToldWhereTheyAre() throws Exception {
    Object model = call("train");
    call("check", model);
  }

  @Test
  void namesTheExampleWhoseLabelsDoNotFit() {
    assertEquals(
        "example 1 has 2 labels, of which 1 repeat the one before, and 2 vectors; it needs at least"
            + " 3",
        refusal("tooManyLabels"));
  }

  @Test
  void refusesABeamOfNothing() throws Exception {
    assertEquals("beam is 0, must be at least 1", refusal("beamOfNothing", untrained()));
  }

  private static String refusal(String method, Object... arguments) {
    Throwable cause =
        assertThrows(InvocationTargetException.class, () -> call(method, arguments)).getCause();
    return cause == null ? "" : String.valueOf(cause.getMessage());
  }

  @Test
  @SuppressWarnings("unchecked")
  void greedyCallsAllocateNothing() throws Exception {
    Object model = untrained();
    ToDoubleFunction<float[][]> user =
        (ToDoubleFunction<float[][]>)
            COMPILED.load("sample.User").getConstructor(model.getClass()).newInstance(model);
    List<float[][]> inputs = new ArrayList<>();
    Random random = new Random(3);
    for (int length : new int[] {1, 64, 7, 13, 30}) {
      float[][] vectors = new float[length][3];
      for (float[] vector : vectors) {
        vector[random.nextInt(3)] = 3;
      }
      inputs.add(vectors);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double sum = 0;
    long least = Long.MAX_VALUE;
    // vectors are objects of the heap until the compiler has seen a kernel often enough
    for (int round = 0; round < 5_000 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      // an index: an iterator would be an object
      for (int input = 0; input < inputs.size(); input++) {
        sum += user.applyAsDouble(inputs.get(input));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(sum != 0, "labels are read");
    assertEquals(0, least, "bytes in a round");
  }

  private static Object untrained() throws Exception {
    Object trainer = COMPILED.type("Trainer").getMethod("create", long.class).invoke(null, 3L);
    return trainer.getClass().getMethod("model").invoke(trainer);
  }

  private static Object call(String method, Object... arguments) throws Exception {
    Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    return COMPILED.load("sample.User").getMethod(method, types).invoke(null, arguments);
  }
}
