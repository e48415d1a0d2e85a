package dev.heed.runtime.train;

import java.util.Arrays;

/**
 * The factors of AdamW that depend on the step alone, for every step so far: 12 bytes a step. Rows
 * of tables that were not touched ask for those of the steps they missed.
 */
final class StepSizes {

  private final Schedule schedule;
  private final double beta1;
  private final double beta2;
  private float[] rate = new float[1];
  private float[] size = new float[1];
  private float[] scale = new float[1];
  private double power1 = 1;
  private double power2 = 1;
  private int known;

  StepSizes(Schedule schedule, double beta1, double beta2) {
    this.schedule = schedule;
    this.beta1 = beta1;
    this.beta2 = beta2;
  }

  /** Makes the factors of all steps up to this one known. */
  void ensure(int step) {
    if (step >= rate.length) {
      int room = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(step + 1L, 2L * rate.length));
      rate = Arrays.copyOf(rate, room);
      size = Arrays.copyOf(size, room);
      scale = Arrays.copyOf(scale, room);
    }
    while (known < step) {
      known++;
      power1 *= beta1;
      power2 *= beta2;
      double learningRate = schedule.rate(known);
      rate[known] = (float) learningRate;
      size[known] = (float) (learningRate / (1 - power1));
      scale[known] = (float) (1 / Math.sqrt(1 - power2));
    }
  }

  /** The learning rate of a step. */
  float rate(int step) {
    return rate[step];
  }

  /**
   * The learning rate divided by the bias correction of the mean gradient, {@code η / (1 − β₁ᵗ)}.
   */
  float size(int step) {
    return size[step];
  }

  /** The bias correction of the root of the mean square, {@code 1 / √(1 − β₂ᵗ)}. */
  float scale(int step) {
    return scale[step];
  }
}
