package dev.heed.processor.generated;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public API of models that answer numbers, used with its types. */
class LabelNumbersTest {

  private static final String ONE =
      """
      package sample;

      import dev.heed.runtime.train.Score;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import dev.heed.runtime.train.TrainingReport;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Random;

      public final class User {
        private User() {}

        /** The mean of all elements. */
        public static void run(Path file) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          Random random = new Random(7);
          List<float[][]> inputs = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            float[] vector = {2 * random.nextFloat() - 1, 2 * random.nextFloat() - 1};
            inputs.add(new float[][] {vector, vector});
            float mean = (vector[0] + vector[1]) / 2;
            examples.add(inputs.get(i), i % 10 == 0 ? Float.NaN : mean);
          }
          TrainingOptions options =
              TrainingOptions.builder().epochs(60).rows(16).learningRate(0.02).build();
          TrainingReport report =
              trainer.train(examples, examples, options, TrainingListener.silent());
          Score score = trainer.evaluate(examples);
          check(score.targets() == 180, "numbers that are known");
          check(score.rootMeanSquareError() < 0.05, "learned: " + score.rootMeanSquareError());
          check(score.meanAbsoluteError() <= score.rootMeanSquareError(), "absolute errors");
          check(Double.isNaN(score.accuracy()) && Double.isNaN(report.bestAccuracy()), "no accuracy");
          check(report.bestLoss() == score.meanLoss(), "the best epoch is the one of the least loss");
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          SampleModel.Session session = model.newSession();
          float[] numbers = model.labelAll(inputs);
          float[] parts = model.labelAll(inputs, Runnable::run, 3);
          float[] filled = new float[200];
          session.labelAll(inputs, filled);
          for (int i = 0; i < 200; i++) {
            float number = model.label(inputs.get(i));
            check(Math.abs(number - inputs.get(i)[0][0] / 2 - inputs.get(i)[0][1] / 2) < 0.3, "mean");
            check(session.label(inputs.get(i)) == number, "of a session");
            check(numbers[i] == number && parts[i] == number && filled[i] == number, "of many");
          }
          model.warmUp(java.time.Duration.ofMillis(20));
          refused(() -> examples.add(inputs.get(0), Float.POSITIVE_INFINITY), "must be finite");
          refused(() -> session.labelAll(inputs, new float[9]), "room for 9 numbers");
          check(examples.size() == 200, "nothing is added");
        }

        private static void refused(Runnable call, String part) {
          try {
            call.run();
          } catch (IllegalArgumentException e) {
            check(e.getMessage().contains(part), e.getMessage());
            return;
          }
          throw new AssertionError("not refused: " + part);
        }

        private static void check(boolean holds, String what) {
          if (!holds) {
            throw new AssertionError(what);
          }
        }
      }
      """;

  /** Two numbers or one, of each vector or of all. */
  private static final String ANY =
      """
      package sample;

      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.nio.file.Path;
      import java.util.Arrays;
      import java.util.List;

      public final class User {
        private static final float[][] INPUT = {{1, 0.5f}, {-0.25f, 0.5f}};
        private static final List<float[][]> INPUTS = List.of(INPUT, new float[][] {{1, 0.5f}});

        private User() {}

        public static void run(Path file) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (int i = 0; i < 20; i++) {
            examples.add(INPUT, WANTED);
            examples.add(INPUT, PARTLY);
          }
          TrainingOptions options =
              TrainingOptions.builder().epochs(100).rows(16).learningRate(0.02).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          check(trainer.evaluate(examples).targets() == 20 * KNOWN, "numbers that are known");
          check(trainer.evaluate(examples).rootMeanSquareError() < 0.05, "learned");
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          SampleModel.Session session = model.newSession();
          TYPE numbers = model.label(INPUT);
          TYPE filled = ROOM;
          check(FILL, "filled by a session");
          check(EQUALS(numbers, filled), "the same");
          check(EQUALS(model.labelAll(INPUTS)[0], numbers), "of many");
          check(EQUALS(model.labelAll(INPUTS, Runnable::run, 2)[0], numbers), "of many in parts");
          TYPE[] all = {ROOM, ROOM};
          session.labelAll(INPUTS, all);
          check(EQUALS(all[0], numbers), "filled by labelAll");
          check(EQUALS(all[1], model.label(INPUTS.get(1))), "the second too");
          try {
            session.label(INPUT, SMALL);
            throw new AssertionError("not refused");
          } catch (IllegalArgumentException e) {
            check(e.getMessage().startsWith("there is room for 1 numbers"), e.getMessage());
          }
          model.warmUp(java.time.Duration.ofMillis(20));
        }

        private static void check(boolean holds, String what) {
          if (!holds) {
            throw new AssertionError(what);
          }
        }
      }
      """;

  @Test
  void oneNumberOfAWholeInput(@TempDir Path folder) throws Exception {
    LabelSeveralTest.run(LabelSeveralTest.text("pool mean", "whole numbers 1"), ONE, folder);
  }

  @Test
  void numbersOfAWholeInput(@TempDir Path folder) throws Exception {
    String user =
        ANY.replace("WANTED", "new float[] {1, -1}")
            .replace("PARTLY", "new float[] {Float.NaN, -1}")
            .replace("KNOWN", "3")
            .replace("TYPE", "float[]")
            .replace("ROOM", "new float[2]")
            .replace("check(FILL, ", "session.label(INPUT, filled);\n    check(true, ")
            .replace("EQUALS", "Arrays.equals")
            .replace("SMALL", "new float[1]");
    LabelSeveralTest.run(LabelSeveralTest.text("pool mean", "whole numbers 2"), user, folder);
  }

  @Test
  void oneNumberOfEachVector(@TempDir Path folder) throws Exception {
    String user =
        ANY.replace("WANTED", "new float[] {1, -1}")
            .replace("PARTLY", "new float[] {Float.NaN, -1}")
            .replace("KNOWN", "3")
            .replace("TYPE", "float[]")
            .replace("ROOM", "new float[2]")
            .replace("FILL", "session.label(INPUT, filled) == 2")
            .replace("EQUALS(all[1], ", "Arrays.equals(Arrays.copyOf(all[1], 1), ")
            .replace("EQUALS", "Arrays.equals")
            .replace("SMALL", "new float[1]");
    LabelSeveralTest.run(LabelSeveralTest.text("", "each numbers 1"), user, folder);
  }

  @Test
  void numbersOfEachVector(@TempDir Path folder) throws Exception {
    String user =
        ANY.replace("WANTED", "new float[][] {{1, 0}, {-1, 0.5f}}")
            .replace("PARTLY", "new float[][] {null, {Float.NaN, 0.5f}}")
            .replace("KNOWN", "5")
            .replace("TYPE", "float[][]")
            .replace("ROOM", "new float[2][2]")
            .replace("FILL", "session.label(INPUT, filled) == 2")
            .replace("EQUALS(all[1], ", "Arrays.deepEquals(Arrays.copyOf(all[1], 1), ")
            .replace("EQUALS", "Arrays.deepEquals")
            .replace("SMALL", "new float[1][2]");
    LabelSeveralTest.run(LabelSeveralTest.text("", "each numbers 2"), user, folder);
  }
}
