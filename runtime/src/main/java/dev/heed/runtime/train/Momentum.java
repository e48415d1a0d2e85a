package dev.heed.runtime.train;

import java.util.Arrays;

/**
 * Stochastic gradient descent with momentum (Sutskever et al. 2013, in the form of PyTorch's {@code
 * SGD}): {@code b ← μb + g + λw}, {@code w ← w − ηb}; the decay λ applies to parameters that are
 * declared decayed.
 */
final class Momentum implements UpdateRule {

  /** Below this share of itself what is left of the momentum is left out. */
  private static final double NEGLIGIBLE = 0x1p-30;

  private final Schedule schedule;
  private final double momentum;
  private final float weightDecay;

  /** What is left of the momentum after so many steps; 0 where it is negligible. */
  private final float[] left;

  private float[] rates = new float[1];
  private int known;

  Momentum(TrainingOptions options, Schedule schedule) {
    this.schedule = schedule;
    this.momentum = options.momentum();
    this.weightDecay = (float) options.weightDecay();
    int lasting = momentum == 0 ? 0 : (int) Math.ceil(Math.log(NEGLIGIBLE) / Math.log(momentum));
    this.left = new float[lasting + 2];
    for (int steps = 0; steps <= lasting; steps++) {
      left[steps] = (float) Math.pow(momentum, steps);
    }
  }

  /** The momentum. */
  @Override
  public int moments() {
    return 1;
  }

  @Override
  public void advance(int step) {
    if (step >= rates.length) {
      int room = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(step + 1L, 2L * rates.length));
      rates = Arrays.copyOf(rates, room);
    }
    while (known < step) {
      known++;
      rates[known] = (float) schedule.rate(known);
    }
  }

  @Override
  public double rate(int step) {
    return rates[step];
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
    float[] mean = moments.mean(row);
    float keep = left(steps);
    float decay = decayed ? weightDecay : 0f;
    float rate = rates[step];
    for (int j = 0; j < values.length; j++) {
      mean[j] = keep * mean[j] + (scale * gradient[j] + decay * values[j]);
      values[j] -= rate * mean[j];
    }
  }

  @Override
  public void catchUp(float[] values, Moments moments, int row, int valid, int step) {
    int touched = moments.touchedAt(row);
    // at most as many terms as steps matter, 198 at μ = 0.9
    int last = (int) Math.min(step, (long) touched + left.length - 1);
    double sum = 0;
    for (int missed = valid + 1; missed <= last; missed++) {
      sum += (double) rates[missed] * left(missed - touched);
    }
    float distance = (float) sum;
    float[] mean = moments.mean(row);
    for (int j = 0; j < values.length; j++) {
      values[j] -= distance * mean[j];
    }
  }

  private float left(int steps) {
    return left[Math.min(steps, left.length - 1)];
  }
}
