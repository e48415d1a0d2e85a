package dev.heed.processor.generated;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated gradients of random declarations are the slopes of the reference's loss. */
class RandomGradientTest {

  private static final int DECLARATIONS = 100;

  /** Of the largest slope: what is stacked without normalisations multiplies errors. */
  private static final double TOLERANCE = 3e-4;

  static LongStream seeds() {
    return LongStream.range(1_000, 1_000 + DECLARATIONS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void gradientsAreTheSlopesOfTheLoss(long seed) {
    GradientCheck.gradientsAreSlopes("seed " + seed, RandomDeclarations.small(seed), TOLERANCE);
  }
}
