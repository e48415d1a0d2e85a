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
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The public API of a model whose labels are a chain. */
class LabelChainTest {

  /** Typed uses of the API, so that their types are tested too. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.label.ScoredLabels;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.util.ArrayList;
      import java.util.List;
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
          double sum = session.logProbability();
          for (int i = 0; i < count; i++) {
            sum += session.score(i, room[i]);
          }
          return sum;
        }

        /** Labels whose vectors say nothing, but that follow each other always the same way. */
        public static SampleModel train() throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (int first = 0; first < 3; first++) {
            List<Tags3> labels = new ArrayList<>();
            float[][] vectors = new float[9][2];
            vectors[0][0] = first == 0 ? 1 : 0;
            vectors[0][1] = first == 1 ? 1 : 0;
            for (int i = 0; i < 9; i++) {
              labels.add(i == 4 ? null : Tags3.values()[(first + i) % 3]);
            }
            examples.add(vectors, labels);
          }
          TrainingOptions options =
              TrainingOptions.builder().epochs(300).rows(9).learningRate(0.05).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          if (trainer.evaluate(examples).targets() != 24) {
            throw new AssertionError("missing labels count");
          }
          if (trainer.evaluate(examples).accuracy() != 1) {
            throw new AssertionError("accuracy " + trainer.evaluate(examples).accuracy());
          }
          return trainer.model();
        }

        public static void check(SampleModel model) {
          for (int first = 0; first < 2; first++) {
            float[][] vectors = new float[12][2];
            vectors[0][first] = 1;
            List<Tags3> labels = model.label(vectors);
            for (int i = 0; i < 12; i++) {
              if (labels.get(i).ordinal() != (first + i) % 3) {
                throw new AssertionError(labels);
              }
            }
            List<ScoredLabels<Tags3>> best = model.labelBest(vectors, 4);
            if (best.size() != 4 || !best.get(0).labels().equals(labels)) {
              throw new AssertionError(best);
            }
            SampleModel.Session session = model.newSession();
            session.label(vectors, new Tags3[12]);
            if (session.logProbability() != best.get(0).logProbability()
                || !session.best(2).equals(best.subList(0, 2))) {
              throw new AssertionError("the model and its session differ");
            }
            double sum = 0;
            for (Tags3 label : Tags3.values()) {
              sum += session.score(11, label);
            }
            if (Math.abs(sum - 1) > 1e-5) {
              throw new AssertionError("probabilities add up to " + sum);
            }
            float[][] other = {{0, 1}};
            List<float[][]> inputs = List.of(vectors, other, vectors);
            List<List<Tags3>> all = model.labelAll(inputs);
            if (!all.equals(List.of(labels, model.label(other), labels))
                || !all.equals(model.labelAll(inputs, Runnable::run, 2))) {
              throw new AssertionError(all);
            }
          }
        }

        public static void scoreOfNothing(SampleModel model) {
          model.newSession().logProbability();
        }
      }
      """;

  private static final String TEXT =
      """
      package sample

      model Sample {
        trainable
        input vectors { length 64  width 2 }
        output label each of sample.Tags3 crf
      }
      """;

  private static final CompiledModel COMPILED =
      CompiledModel.with(TEXT, Map.of("sample.User", USER));

  @Test
  void learnsWhichLabelsFollowEachOther() throws Exception {
    Object model = call("train");
    call("check", model);
  }

  @Test
  void probabilitiesOfNothingAreRefused() throws Exception {
    Throwable refused =
        assertThrows(InvocationTargetException.class, () -> call("scoreOfNothing", untrained()))
            .getCause();
    assertEquals(
        "no input is labelled yet; call label first", refused == null ? "" : refused.getMessage());
  }

  @Test
  @SuppressWarnings("unchecked")
  void callsAllocateNothing() throws Exception {
    Object model = untrained();
    ToDoubleFunction<float[][]> user =
        (ToDoubleFunction<float[][]>)
            COMPILED.load("sample.User").getConstructor(model.getClass()).newInstance(model);
    List<float[][]> inputs = new ArrayList<>();
    for (int length : new int[] {1, 64, 7, 13, 30}) {
      inputs.add(new float[length][2]);
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

  @Test
  void modelsThatAreNotTrainedHaveTheWeightsOfTheirChain() {
    CompiledModel model = CompiledModel.of(TEXT.replace("trainable", ""));
    List<String> names = model.declarations().stream().map(each -> each.name()).toList();
    assertEquals(
        List.of("output.weight", "output.bias", "output.transitions", "output.start", "output.end"),
        names);
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
