package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public API of models that read vectors as they are: trained, saved, loaded and asked. */
class VectorsTest {

  private static final String SEVERAL =
      """
      package sample;

      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.nio.file.Path;
      import java.util.List;

      public final class User {
        private static final float[][] LEFT = {{1, 0}, {0.5f, 0}, {0, 0.1f}};
        private static final float[][] RIGHT = {{0, 1}, {0, 0.5f}};

        private User() {}

        /** The label of the longer side. */
        public static void run(Path file) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (int i = 0; i < 20; i++) {
            examples.add(LEFT, Tags2.T0);
            examples.add(RIGHT, Tags2.T1);
          }
          TrainingOptions options = TrainingOptions.builder().epochs(30).rows(8).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          SampleModel.Session session = model.newSession();
          if (model.label(LEFT) != Tags2.T0
              || session.label(RIGHT) != Tags2.T1
              || !model.labelAll(List.of(RIGHT, LEFT)).equals(List.of(Tags2.T1, Tags2.T0))
              || SampleTrainer.of(model).evaluate(examples).accuracy() != 1) {
            throw new AssertionError("not learned");
          }
          model.warmUp(java.time.Duration.ofMillis(20));
        }

        public static void nan() {
          SampleTrainer.create(1).model().label(new float[][] {{1, 2}, {3, Float.NaN}});
        }
      }
      """;

  private static final String ONE =
      SEVERAL
          .replace("float[][] LEFT = {{1, 0}, {0.5f, 0}, {0, 0.1f}}", "float[] LEFT = {1, 0.2f}")
          .replace("float[][] RIGHT = {{0, 1}, {0, 0.5f}}", "float[] RIGHT = {-0.3f, 1}")
          .replace("new float[][] {{1, 2}, {3, Float.NaN}}", "new float[] {3, Float.NaN}");

  private static String text(String input, String pool) {
    return """
        package sample

        model Sample {
          trainable
          input %s
          dense 8 gelu
          %s
          output label whole of sample.Tags2
        }
        """
        .formatted(input, pool);
  }

  @Test
  void severalVectorsAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    CompiledModel model =
        CompiledModel.with(
            text("vectors { length 4 width 2 }", "pool mean"), Map.of("sample.User", SEVERAL));
    run(model, folder.resolve("several.safetensors"));
    assertEquals("vector 1 is NaN at column 1, must be finite", refusal(model));
  }

  @Test
  void oneVectorIsTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    CompiledModel model =
        CompiledModel.with(text("vector { width 2 }", ""), Map.of("sample.User", ONE));
    run(model, folder.resolve("one.safetensors"));
    assertEquals("vector 0 is NaN at column 1, must be finite", refusal(model));
  }

  private static void run(CompiledModel model, Path file) throws Exception {
    unwrapped(() -> model.load("sample.User").getMethod("run", Path.class).invoke(null, file));
  }

  private static String refusal(CompiledModel model) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> unwrapped(() -> model.load("sample.User").getMethod("nan").invoke(null)))
            .getMessage());
  }

  private static void unwrapped(Callable<?> call) throws Exception {
    try {
      call.call();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
