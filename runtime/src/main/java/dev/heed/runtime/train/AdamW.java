package dev.heed.runtime.train;

import dev.heed.runtime.kernel.Simd;

/**
 * AdamW (Loshchilov and Hutter 2019): {@code m ← β₁m + (1 − β₁)g}, {@code v ← β₂v + (1 − β₂)g²},
 * {@code w ← w − ηλw − η m̂ / (√v̂ + ε)} with the bias corrections {@code m̂ = m / (1 − β₁ᵗ)} and
 * {@code v̂ = v / (1 − β₂ᵗ)}; the decay λ applies to parameters that are declared decayed.
 */
final class AdamW implements UpdateRule {

  private final StepSizes sizes;
  private final MissedSteps missed;
  private final float beta1;
  private final float beta2;
  private final float epsilon;
  private final double weightDecay;

  AdamW(TrainingOptions options, Schedule schedule) {
    this.sizes = new StepSizes(schedule, options.beta1(), options.beta2());
    this.missed = new MissedSteps(sizes, options);
    this.beta1 = (float) options.beta1();
    this.beta2 = (float) options.beta2();
    this.epsilon = (float) options.epsilon();
    this.weightDecay = options.weightDecay();
  }

  /** The mean gradient and the mean square. */
  @Override
  public int moments() {
    return 2;
  }

  @Override
  public void advance(int step) {
    sizes.ensure(step);
    missed.advance(step);
  }

  @Override
  public double rate(int step) {
    return sizes.rate(step);
  }

  @Override
  public void move(
      float[] values,
      float[] gradient,
      Moments moments,
      int row,
      int step,
      int steps,
      float scale,
      boolean decayed) {
    Simd.ROWS.move(
        values,
        gradient,
        moments.mean(row),
        moments.square(row),
        scale,
        missed.meanDecay(steps),
        1 - beta1,
        missed.squareDecay(steps),
        1 - beta2,
        decayed ? (float) (1 - weightDecay * sizes.rate(step)) : 1f,
        sizes.size(step),
        sizes.scale(step),
        epsilon);
  }

  @Override
  public void catchUp(float[] values, Moments moments, int row, int valid, int step) {
    missed.make(
        values, moments.mean(row), moments.square(row), moments.touchedAt(row), valid, step);
  }
}
