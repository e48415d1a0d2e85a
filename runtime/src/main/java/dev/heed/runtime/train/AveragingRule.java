package dev.heed.runtime.train;

/**
 * Another rule that also keeps a running mean of the values of each row, {@code a ← dₜa + (1 −
 * dₜ)w} after step t, as the last of its moments. Averages of weights over the last steps of
 * stochastic gradient descent lie nearer to a minimum than the last weights (Polyak and Juditsky
 * 1992); that the mean is exponential is as in Tarvainen and Valpola 2017. With {@code dₜ = min(d,
 * t / (t + 9))} it looks back over a tenth of the steps so far until that is as far as d does, so
 * that what the weights were before training is forgotten.
 *
 * <p>A row of a sparse parameter has no average before its first gradient: its values did not
 * change. The steps that it misses later count as if it had been all the while where they brought
 * it, so that a row costs the same however many it missed; momentum has moved it there within the
 * first tens of steps, which are few beside those that the mean looks back.
 */
final class AveragingRule implements UpdateRule {

  /** Of t steps the mean looks back over t / 10. */
  private static final int HEAD_START = 9;

  private final UpdateRule rule;
  private final double decay;

  /** The last step with {@code t / (t + 9) ≤ d}. */
  private final int growing;

  /** What the current step adds to a mean of its row: 1 − dₜ. */
  private float share;

  /**
   * A rule with averages.
   *
   * @param decay how much of the average a step keeps at most, above 0 and below 1
   */
  AveragingRule(UpdateRule rule, double decay) {
    this.rule = rule;
    this.decay = decay;
    this.growing = (int) Math.min(Integer.MAX_VALUE, HEAD_START * decay / (1 - decay));
  }

  /** The average comes last. */
  @Override
  public int moments() {
    return rule.moments() + 1;
  }

  @Override
  public boolean averages() {
    return true;
  }

  @Override
  public void advance(int step) {
    rule.advance(step);
    share = step == 0 ? 1f : share(step - 1, step);
  }

  @Override
  public double rate(int step) {
    return rule.rate(step);
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
    float[] average = average(moments, row);
    if (steps == step) { // the first gradient of this row: its values were always the same
      System.arraycopy(values, 0, average, 0, values.length);
    }
    rule.move(values, gradient, moments, row, step, steps, scale, decayed);
    approach(values, average, share);
  }

  @Override
  public void catchUp(float[] values, Moments moments, int row, int valid, int step) {
    rule.catchUp(values, moments, row, valid, step);
    approach(values, average(moments, row), share(valid, step));
  }

  private float[] average(Moments moments, int row) {
    return moments.moment(row, rule.moments());
  }

  private static void approach(float[] values, float[] average, float share) {
    for (int j = 0; j < values.length; j++) {
      average[j] += share * (values[j] - average[j]);
    }
  }

  /**
   * What the values of all steps after one, up to another, count in the average: 1 − ∏ dₜ, where
   * the product of {@code t / (t + 9)} telescopes.
   */
  private float share(int from, int to) {
    double kept = 1;
    for (int i = 1; i <= HEAD_START; i++) {
      kept *= (Math.min(from, growing) + (double) i) / (Math.min(to, growing) + (double) i);
    }
    int rest = Math.max(to, growing) - Math.max(from, growing);
    // StrictMath: the same on every machine, so that a checkpoint resumes exactly on another one
    return (float) (1 - kept * StrictMath.pow(decay, rest));
  }
}
