package dev.heed.runtime.train;

import dev.heed.runtime.kernel.Simd;
import java.util.Arrays;

/**
 * Makes up for steps of AdamW in which a row had no gradient. Such a step only lets the means decay
 * and moves the values a bit further: from a state {@code m, v} at step t, k steps move them by
 * {@code m Σⱼ wⱼ / (√v dⱼ + ε)} with {@code wⱼ = β₁ʲ ηₜ₊ⱼ / (1 − β₁ᵗ⁺ʲ)} and {@code dⱼ = √(β₂ʲ / (1
 * − β₂ᵗ⁺ʲ))}, j = 1 … k. The dⱼ that count are nearly equal, so that the sum is a series in their
 * central moments (weighted by w), which are the same for all rows of equal t and k: a row costs as
 * much as one step, however many it missed. Where the series would be off by more than 1e-7 of the
 * sum (the first hundreds of steps, where bias corrections change fast, and β₂ below 0.998) the
 * steps are done one by one. Either way the result is within float rounding of dense steps.
 *
 * <p>After {@link #lasting} steps the rest is less than 2⁻³⁰ of the highest learning rate and is
 * left out.
 */
final class MissedSteps {

  private static final double NEGLIGIBLE = 0x1p-30;

  /** Beyond this many lasting steps (β₁ above 0.97) there is no series. */
  private static final int LONGEST_SERIES = 1024;

  /** The largest fourth central moment of d / mean d, which is where the series is cut off. */
  private static final double LARGEST_FOURTH_MOMENT = 1e-7;

  /** Numbers of a series: sum of w, mean d, second and third central moment of d. */
  private static final int TERMS = 4;

  private final StepSizes sizes;
  private final double beta1;
  private final double beta2;
  private final double rootBeta2;
  private final float epsilon;
  private final int lasting;

  /**
   * For gaps of 0 to {@link #lasting} steps that end at the current step; the sum is NaN where
   * there is no series.
   */
  private final double[] recent;

  /** For gaps of {@link #lasting} steps that began after step t, by t. */
  private double[] old = new double[TERMS];

  /** What is left of the mean gradient and the mean square after so many steps. */
  private float[] decay1 = {1};

  private float[] decay2 = {1};
  private float[] rootDecay2 = {1};
  private final double[] sums = new double[TERMS + 1];

  private double left1 = 1;
  private double left2 = 1;
  private int step;

  MissedSteps(StepSizes sizes, TrainingOptions options) {
    this.sizes = sizes;
    this.beta1 = options.beta1();
    this.beta2 = options.beta2();
    this.rootBeta2 = Math.sqrt(beta2);
    this.epsilon = (float) options.epsilon();
    this.lasting = lasting(beta1, beta2);
    this.recent = new double[lasting <= LONGEST_SERIES ? TERMS * (lasting + 1) : 0];
  }

  /**
   * How many steps without a gradient still matter: the smallest k with {@code C rᵏ / (1 − r) ≤
   * 2⁻³⁰}, 262 at β₁ = 0.9 and β₂ = 0.999. Each such step multiplies {@code |m| / √v} by {@code r =
   * β₁ / √β₂}. At first that is at most {@code (1 − β₁) / √((1 − β₂)(1 − r²))} by Cauchy and
   * Schwarz, and the bias corrections make it at most {@code 1 / (1 − β₁)} times as much, hence
   * {@code C = 1 / √((1 − β₂)(1 − r²))}, 73 here; ε only makes the update smaller.
   */
  static int lasting(double beta1, double beta2) {
    if (beta1 == 0) {
      return 0;
    }
    double ratio = beta1 / Math.sqrt(beta2);
    if (ratio >= 1) {
      return Integer.MAX_VALUE;
    }
    double largest = 1 / Math.sqrt((1 - beta2) * (1 - ratio * ratio));
    double steps = Math.log(NEGLIGIBLE * (1 - ratio) / largest) / Math.log(ratio);
    return (int) Math.min(Integer.MAX_VALUE, Math.ceil(steps));
  }

  /**
   * Makes ready for gaps that end at a step, not before an earlier call's; the step sizes up to it
   * are known.
   */
  void advance(int to) {
    while (step < to) {
      step++;
      if (step >= decay1.length) {
        decay1 = Arrays.copyOf(decay1, 2 * step);
        decay2 = Arrays.copyOf(decay2, 2 * step);
        rootDecay2 = Arrays.copyOf(rootDecay2, 2 * step);
      }
      left1 *= beta1;
      left2 *= beta2;
      decay1[step] = decay(left1);
      decay2[step] = decay(left2);
      rootDecay2[step] = decay(Math.sqrt(left2));
      if (recent.length > 0) {
        prepareSeries();
      }
    }
  }

  /** Below 2⁻¹⁰⁰ it is 0: products with less would be subnormal, and a hundred times as slow. */
  private static float decay(double left) {
    return left < 0x1p-100 ? 0f : (float) left;
  }

  private void prepareSeries() {
    Arrays.fill(sums, 0);
    int longest = Math.min(lasting, step);
    for (int gap = 1; gap <= longest; gap++) {
      int first = step - gap + 1;
      double weight = sizes.size(first);
      double decay = beta1;
      for (int p = 0; p < sums.length; p++) {
        sums[p] = decay * (weight + sums[p]);
        weight *= sizes.scale(first);
        decay *= rootBeta2;
      }
      series(sums, recent, TERMS * gap);
    }
    if (longest == lasting) {
      int begin = TERMS * (step - lasting);
      if (begin + TERMS > old.length) {
        old = Arrays.copyOf(old, Math.max(begin + TERMS, 2 * old.length));
      }
      System.arraycopy(recent, TERMS * lasting, old, begin, TERMS);
    }
  }

  /** Turns the sums of {@code w dᵖ} into a series. */
  private static void series(double[] sums, double[] into, int at) {
    double total = sums[0];
    double mean = total > 0 ? sums[1] / total : 1;
    double square = total > 0 ? sums[2] / total : 1;
    double cube = total > 0 ? sums[3] / total : 1;
    double fourth = total > 0 ? sums[4] / total : 1;
    double mean2 = mean * mean;
    double moment4 = fourth - 4 * mean * cube + 6 * mean2 * square - 3 * mean2 * mean2;
    boolean accurate = moment4 <= LARGEST_FOURTH_MOMENT * mean2 * mean2;
    into[at] = accurate ? total : Double.NaN;
    into[at + 1] = mean;
    into[at + 2] = square - mean2;
    into[at + 3] = cube - 3 * mean * square + 2 * mean2 * mean;
  }

  /**
   * What is left of a mean gradient so many steps after its last one, 0 where it is below 2⁻¹⁰⁰;
   * known up to the last {@link #advance}.
   */
  float meanDecay(int steps) {
    return decay1[steps];
  }

  /** What is left of a mean square so many steps after the last gradient, likewise. */
  float squareDecay(int steps) {
    return decay2[steps];
  }

  /**
   * Brings a row's values from one step to a later one, the one of the last {@link #advance}. Its
   * means stay those of its last gradient.
   *
   * @param values the row
   * @param mean its mean gradients
   * @param square its mean squares
   * @param touched the last step that gave the row a gradient, at most {@code from}
   */
  void make(float[] values, float[] mean, float[] square, int touched, int from, int to) {
    if (from - touched >= lasting) {
      return;
    }
    int missed = to - from;
    double[] table = missed <= lasting ? recent : old;
    int series = TERMS * (missed <= lasting ? missed : from);
    if (recent.length == 0 || Double.isNaN(table[series])) {
      for (int t = from + 1; t <= from + Math.min(missed, lasting); t++) {
        float scale = rootDecay2[t - touched] * sizes.scale(t);
        float size = sizes.size(t) * decay1[t - touched];
        Simd.ROWS.drift(values, mean, square, size, scale, epsilon);
      }
      return;
    }
    // the series is in terms of the root at step `from`, which is as much less than the one kept
    double root = rootDecay2[from - touched];
    Simd.ROWS.drift(
        values,
        mean,
        square,
        (float) (table[series] * decay1[from - touched]),
        (float) (table[series + 1] * root),
        (float) (table[series + 2] * root * root),
        (float) (table[series + 3] * root * root * root),
        epsilon);
  }
}
