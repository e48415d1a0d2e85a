package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingOptionsTest {

  private static Arguments refused(UnaryOperator<TrainingOptions.Builder> change, String message) {
    return Arguments.of(change, message);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused(b -> b.epochs(0), "epochs is 0, it must be from 1 to 1000000"),
        refused(b -> b.rows(0), "rows is 0, it must be from 1 to 16777216"),
        refused(
            b -> b.learningRate(Double.NaN),
            "learningRate is NaN, it must be from 1.1754943508222875E-38 to 100.0"),
        refused(b -> b.momentum(1), "momentum is 1.0, it must be from 0.0 to 0.9999"),
        refused(b -> b.beta1(1), "beta1 is 1.0, it must be from 0.0 to 0.9999999403953552"),
        refused(
            b -> b.beta1(0.9).beta2(0.81),
            "beta1 is 0.9 and beta2 is 0.81; beta1 squared must be less than beta2"),
        refused(
            b -> b.epsilon(0), "epsilon is 0.0, it must be from 1.0E-30 to 3.4028234663852886E38"),
        refused(
            b -> b.learningRate(0.5).weightDecay(3),
            "weightDecay is 3.0, it must be from 0.0 to 2.0"),
        refused(
            b -> b.clip(0),
            "clip is 0.0, it must be from 1.1754943508222875E-38 to 3.4028234663852886E38"),
        refused(
            b -> b.averageDecay(1),
            "averageDecay is 1.0, it must be from 0.0 to 0.9999999403953552"),
        refused(
            b -> b.warmUpShare(1), "warmUpShare is 1.0, it must be from 0.0 to 0.9999999403953552"),
        refused(b -> b.finalShare(-0.1), "finalShare is -0.1, it must be from 0.0 to 1.0"),
        refused(b -> b.threads(0), "threads is 0, it must be from 1 to 256"),
        refused(b -> b.shards(257), "shards is 257, it must be from 1 to 256"),
        refused(b -> b.patience(-1), "patience is -1, it must be from 0 to 2147483647"),
        refused(
            b -> b.checkpointSteps(0), "checkpointSteps is 0, it must be from 1 to 2147483647"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWhatIsOutOfRange(UnaryOperator<TrainingOptions.Builder> change, String message) {
    TrainingOptions.Builder builder = change.apply(TrainingOptions.builder());
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, builder::build);
    assertEquals(message, e.getMessage());
  }

  @Test
  void aBuilderKeepsEverything() {
    TrainingOptions options =
        TrainingOptions.builder()
            .epochs(2)
            .rows(3)
            .learningRate(0.04)
            .optimiser(OptimiserKind.SGD)
            .momentum(0.45)
            .beta1(0.5)
            .beta2(0.6)
            .epsilon(0.07)
            .weightDecay(0.08)
            .clip(9)
            .averageDecay(0.95)
            .warmUpShare(0.1)
            .finalShare(0.11)
            .threads(12)
            .shards(13)
            .patience(14)
            .bestBy(BestBy.LOSS)
            .seed(15)
            .checkpoint(Path.of("sixteen"))
            .checkpointSteps(17)
            .build();
    assertEquals(options, options.toBuilder().build());
    assertEquals(
        "TrainingOptions[epochs=2, rows=3, learningRate=0.04, optimiser=SGD, momentum=0.45,"
            + " beta1=0.5, beta2=0.6, epsilon=0.07, weightDecay=0.08, clip=9.0, averageDecay=0.95,"
            + " warmUpShare=0.1, finalShare=0.11, threads=12, shards=13, patience=14, bestBy=LOSS,"
            + " seed=15,"
            + " checkpoint=Optional[sixteen], checkpointSteps=17]",
        options.toString());
  }
}
