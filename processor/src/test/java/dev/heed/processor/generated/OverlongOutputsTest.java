package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * All answers of each vector over windows: where no vector considers another, they are those of a
 * model that takes the input as a whole, of label sequences too, whose windows are joined before.
 */
class OverlongOutputsTest {

  private static final int WIDTH = 3;

  /** Typed uses of the API, around what the output answers and how one wanted answer is written. */
  private static final String USER =
      """
      package sample;

      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.List;
      import java.util.Map;

      public final class User {
        private User() {}

        public static String answers(List<float[][]> inputs, int parts) {
          SampleModel model = SampleTrainer.create(5).model();
          StringBuilder text = new StringBuilder();
          if (parts > 0) {
            Object all = model.labelAll(inputs, Runnable::run, parts);
            return Arrays.deepToString(all instanceof List<?> list ? list.toArray() : (Object[]) all);
          }
          text.append(Arrays.deepToString(%1$s));
          for (float[][] vectors : inputs) {
            text.append(Arrays.deepToString(new Object[] {%2$s}));
          }
          return text.toString();
        }

        public static String score(List<float[][]> inputs) {
          SampleTrainer trainer = SampleTrainer.create(5);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (float[][] vectors : inputs) {
            int n = vectors.length;
            %3$s
            examples.add(vectors, wanted);
          }
          return trainer.evaluate(examples).targets() + " " + %4$s;
        }
      }
      """;

  private static final String LOSS = "(float) trainer.evaluate(examples).meanLoss()";

  private static final String LABELS =
      """
      List<Tags3> wanted = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        wanted.add(i % 5 == 2 ? null : Tags3.values()[i % 3]);
      }
      """;

  private static CompiledModel model(String input, String output, String user) {
    String text =
        """
        package sample

        model Sample {
          trainable
          input vectors { %s width 3 }
          dense 4 tanh
          output %s
        }
        """
            .formatted(input, output);
    return CompiledModel.with(text, Map.of("sample.User", user));
  }

  @Test
  void classes() throws Exception {
    agree(
        "label each of sample.Tags3",
        USER.formatted(
            "model.labelAll(inputs).toArray()",
            "model.label(vectors), model.scores(vectors), model.top(vectors, 2)",
            LABELS,
            LOSS));
  }

  @Test
  void chains() throws Exception {
    agree(
        "label each of sample.Tags3 { crf }",
        USER.formatted(
            "model.labelAll(inputs).toArray()",
            "model.label(vectors), model.scores(vectors), model.labelBest(vectors, 3)",
            LABELS,
            "\"\""));
  }

  @Test
  void several() throws Exception {
    agree(
        "label each several of sample.Tags3",
        USER.formatted(
            "model.labelAll(inputs).toArray()",
            "model.label(vectors), model.scores(vectors)",
            """
            List<Map<Tags3, Boolean>> wanted = new ArrayList<>();
            for (int i = 0; i < n; i++) {
              wanted.add(i % 5 == 2 ? Map.of() : Map.of(Tags3.T1, i % 2 == 0));
            }
            """,
            LOSS));
  }

  @Test
  void numbers() throws Exception {
    agree(
        "label each numbers 2",
        USER.formatted(
            "model.labelAll(inputs)",
            "model.label(vectors)",
            """
            float[][] wanted = new float[n][];
            for (int i = 0; i < n; i++) {
              wanted[i] = new float[] {i % 5 == 2 ? Float.NaN : i / 10f, 1};
            }
            """,
            LOSS));
  }

  private static void agree(String output, String user) throws Exception {
    CompiledModel windows = model("length 10 overlong windows overlap 4", output, user);
    CompiledModel whole = model("length 100", output, user);
    Random random = new Random(17);
    List<float[][]> inputs = new ArrayList<>();
    for (int length : new int[] {1, 9, 10, 11, 37, 16, 64, 17, 100}) {
      float[][] vectors = new float[length][WIDTH];
      for (float[] vector : vectors) {
        for (int c = 0; c < WIDTH; c++) {
          vector[c] = 8 * random.nextFloat() - 4;
        }
      }
      inputs.add(vectors);
    }
    for (int parts : new int[] {0, 1, 5}) {
      assertEquals(
          call(whole, "answers", inputs, parts), call(windows, "answers", inputs, parts), output);
    }
    assertEquals(score(whole, inputs), score(windows, inputs), output);
    assertNotEquals(score(whole, inputs.subList(0, 4)), score(windows, inputs), output);
  }

  private static Object call(CompiledModel model, String method, List<float[][]> inputs, int parts)
      throws Exception {
    return model
        .load("sample.User")
        .getMethod(method, List.class, int.class)
        .invoke(null, inputs, parts);
  }

  private static Object score(CompiledModel model, List<float[][]> inputs) throws Exception {
    return model.load("sample.User").getMethod("score", List.class).invoke(null, inputs);
  }
}
