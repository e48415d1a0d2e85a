package dev.heed.processor.generated;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public API of models that answer yes or no to several labels, used with its types. */
class LabelSeveralTest {

  private static final String WHOLE =
      """
      package sample;

      import dev.heed.runtime.label.Scored;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.EnumSet;
      import java.util.List;
      import java.util.Map;
      import java.util.Random;
      import java.util.Set;

      public final class User {
        private User() {}

        /** T0 where the first elements are positive, T1 where the second are; T2 hardly ever known. */
        public static void run(Path file) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          Random random = new Random(7);
          List<float[][]> inputs = new ArrayList<>();
          List<Set<Tags3>> wanted = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            float[] vector = {random.nextInt(2) * 2 - 1, random.nextInt(2) * 2 - 1};
            float[][] input = {vector, {vector[0] / 2, vector[1] / 3}};
            Set<Tags3> labels = EnumSet.noneOf(Tags3.class);
            if (vector[0] > 0) {
              labels.add(Tags3.T0);
            }
            if (vector[1] > 0) {
              labels.add(Tags3.T1);
            }
            inputs.add(input);
            wanted.add(labels);
            if (i % 10 == 0) {
              examples.add(input, labels);
            } else {
              examples.add(input, Map.of(Tags3.T0, vector[0] > 0, Tags3.T1, vector[1] > 0));
            }
          }
          examples.weigh(Tags3.T0, 2);
          examples.balance();
          TrainingOptions options =
              TrainingOptions.builder().epochs(30).rows(16).learningRate(0.02).build();
          trainer.train(examples, examples, options, TrainingListener.silent());
          check(trainer.evaluate(examples).targets() == 420, "targets that are known");
          check(trainer.evaluate(examples).accuracy() == 1, "all learned");
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          SampleModel.Session session = model.newSession();
          Set<Tags3> filled = EnumSet.allOf(Tags3.class);
          for (int i = 0; i < 20; i++) {
            check(model.label(inputs.get(i)).equals(wanted.get(i)), "label");
            session.label(inputs.get(i), filled);
            check(filled.equals(wanted.get(i)), "label of a session");
            told(model, session, inputs.get(i));
          }
          many(model, session, inputs, wanted);
          thresholds(model, inputs.get(0));
          check(SampleModel.labels().equals(List.of(Tags3.values())), "labels");
          model.warmUp(java.time.Duration.ofMillis(20));
        }

        private static void told(SampleModel model, SampleModel.Session session, float[][] input) {
          Map<Tags3, Float> scores = model.scores(input);
          List<Scored<Tags3>> top = model.top(input, 2);
          float[] all = new float[3];
          session.scores(all);
          for (Tags3 label : Tags3.values()) {
            check(scores.get(label) == session.score(label), "a score of " + label);
            check(all[label.ordinal()] == session.score(label), "scores");
            check(session.score(label) >= 0.5f == model.label(input).contains(label), "yes");
          }
          check(top.equals(session.top(2)) && top.size() == 2, "the two best");
          check(top.get(0).score() >= top.get(1).score(), "in order");
          check(scores.get(top.get(0).label()) == top.get(0).score(), "with their scores");
        }

        private static void many(
            SampleModel model,
            SampleModel.Session session,
            List<float[][]> inputs,
            List<Set<Tags3>> wanted) {
          check(model.labelAll(inputs).equals(wanted), "labelAll");
          check(model.labelAll(inputs, Runnable::run, 3).equals(wanted), "labelAll in parts");
          List<Set<Tags3>> sets = new ArrayList<>();
          inputs.forEach(input -> sets.add(EnumSet.allOf(Tags3.class)));
          session.labelAll(inputs, sets);
          check(sets.equals(wanted), "labelAll of a session");
          refused(() -> session.labelAll(inputs, sets.subList(0, 3)), "places for the labels of 3");
          refused(() -> session.score(Tags3.T0), "no input is labelled yet");
          refused(() -> model.labelAll(List.of(new float[][] {{1, 2}}, new float[0][])), "input 1");
        }

        private static void thresholds(SampleModel model, float[][] input) {
          SampleModel all = model.withThresholds(label -> 0);
          SampleModel none = model.withThresholds(label -> 1);
          check(all.label(input).equals(EnumSet.allOf(Tags3.class)), "thresholds of 0");
          check(none.label(input).isEmpty(), "thresholds of 1");
          check(all.newSession() != null && all.labelAll(List.<float[][]>of(input)).get(0).size() == 3, "all");
          check(model.threshold(Tags3.T2) == 0.5f && none.threshold(Tags3.T2) == 1, "told");
          refused(() -> model.withThresholds(label -> Double.NaN), "threshold of T0 is NaN");
        }

        private static void refused(Runnable call, String part) {
          try {
            call.run();
          } catch (IllegalArgumentException | IllegalStateException e) {
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

  private static final String EACH =
      """
      package sample;

      import dev.heed.runtime.label.Scored;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.EnumSet;
      import java.util.List;
      import java.util.Map;
      import java.util.Set;

      public final class User {
        private static final float[][] INPUT = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

        private static final List<Set<Tags2>> WANTED =
            List.of(
                EnumSet.of(Tags2.T0, Tags2.T1),
                EnumSet.of(Tags2.T0),
                EnumSet.of(Tags2.T1),
                EnumSet.noneOf(Tags2.class));

        private User() {}

        /** T0 where the first element is positive, T1 where the second is. */
        public static void run(Path file) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          List<Map<Tags2, Boolean>> labels = new ArrayList<>();
          for (Set<Tags2> set : WANTED) {
            labels.add(Map.of(Tags2.T0, set.contains(Tags2.T0), Tags2.T1, set.contains(Tags2.T1)));
          }
          for (int i = 0; i < 20; i++) {
            examples.add(INPUT, labels);
            examples.add(
                new float[][] {INPUT[3], INPUT[0]}, Arrays.asList(null, Map.of(Tags2.T1, true)));
          }
          TrainingOptions options =
              TrainingOptions.builder().epochs(30).rows(16).learningRate(0.02).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          check(trainer.evaluate(examples).targets() == 20 * 9, "targets that are known");
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          SampleModel.Session session = model.newSession();
          check(model.label(INPUT).equals(WANTED), "label");
          List<Set<Tags2>> sets = new ArrayList<>();
          for (int i = 0; i < 5; i++) {
            sets.add(EnumSet.allOf(Tags2.class));
          }
          check(session.label(INPUT, sets) == 4, "four vectors");
          check(sets.subList(0, 4).equals(WANTED) && sets.get(4).size() == 2, "filled");
          Map<Tags2, Float> scores = model.scores(INPUT).get(2);
          check(scores.get(Tags2.T1) == session.score(2, Tags2.T1), "scores");
          List<Scored<Tags2>> top = model.top(INPUT, 1).get(2);
          check(top.equals(session.top(2, 1)) && top.get(0).label() == Tags2.T1, "the best");
          List<float[][]> inputs = List.of(INPUT, new float[][] {{-1, 1}});
          List<List<Set<Tags2>>> all = List.of(WANTED, List.of(EnumSet.of(Tags2.T1)));
          check(model.labelAll(inputs).equals(all), "labelAll");
          check(model.labelAll(inputs, Runnable::run, 2).equals(all), "labelAll in parts");
          check(session.labelAll(inputs, List.of(sets, sets.subList(4, 5))) == 5, "five vectors");
          check(sets.get(4).equals(EnumSet.of(Tags2.T1)), "filled by labelAll");
          check(model.withThresholds(label -> 0).label(INPUT).get(3).size() == 2, "thresholds");
          model.warmUp(java.time.Duration.ofMillis(20));
        }

        private static void check(boolean holds, String what) {
          if (!holds) {
            throw new AssertionError(what);
          }
        }
      }
      """;

  static String text(String pool, String output) {
    return """
        package sample

        model Sample {
          trainable
          input vectors { length 4 width 2 }
          dense 8 gelu
          %s
          output label %s
        }
        """
        .formatted(pool, output);
  }

  @Test
  void wholeInputsAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    run(text("pool mean", "whole several of sample.Tags3"), WHOLE, folder);
  }

  @Test
  void vectorsAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    run(text("", "each several of sample.Tags2"), EACH, folder);
  }

  /** Calls {@code User.run(file)}, throwing what it throws. */
  static void run(String text, String user, Path folder) throws Exception {
    CompiledModel model = CompiledModel.with(text, Map.of("sample.User", user));
    try {
      model
          .load("sample.User")
          .getMethod("run", Path.class)
          .invoke(null, folder.resolve("model.safetensors"));
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
