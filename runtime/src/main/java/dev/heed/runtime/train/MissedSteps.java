package dev.heed.runtime.train;

import java.util.Arrays;

/**
 * Makes up for steps of AdamW in which a row had no gradient. Such a step only lets the means decay
 * and moves the values a bit further: from a state {@code m, v} at step t, k steps move them by
 * {@code m Σⱼ wⱼ / (√v dⱼ + ε)} with {@code wⱼ = β₁ʲ ηₜ₊ⱼ / (1 − β₁ᵗ⁺ʲ)} and {@code dⱼ = √(β₂ʲ / (1
 * − β₂ᵗ⁺ʲ))}, j = 1 … k. The dⱼ that count are nearly equal, so that the sum is a series in their
 * central moments (weighted by w), which are the same for all rows of equal t and k: a row costs as
 * much as one step, however many it missed. Where the series would be off by more than 1e-7 of the
 * sum (the first hundreds of steps, where bias corrections change fast, and β₂ below 0.998) the
 * steps are done one by one with the float operations of a dense optimiser. Either way the result
 * is within float rounding of dense steps.
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
  private final double[] sums = new double[TERMS + 1];

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
      }
      decay1[step] = (float) StrictMath.pow(beta1, step);
      decay2[step] = (float) StrictMath.pow(beta2, step);
      if (recent.length > 0) {
        prepareSeries();
      }
    }
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
   * Brings a row from the state of one step to that of a later one, the one of the last {@link
   * #advance}.
   *
   * @param touched the last step that gave the row a gradient, at most {@code from}
   */
  void make(float[] values, float[] mean, float[] square, int touched, int from, int to) {
    int missed = to - from;
    if (from - touched < lasting) {
      int moving = Math.min(missed, lasting);
      double[] table = missed <= lasting ? recent : old;
      int at = TERMS * (missed <= lasting ? missed : from);
      if (recent.length == 0 || Double.isNaN(table[at])) {
        for (int t = from + 1; t <= from + moving; t++) {
          move(values, mean, square, sizes.size(t), sizes.scale(t));
        }
        missed -= moving;
      } else {
        move(values, mean, square, table, at);
      }
    }
    if (missed > 0) {
      scale(mean, decay1[missed]);
      scale(square, decay2[missed]);
    }
  }

  /** One step with a gradient of zero. */
  private void move(float[] values, float[] mean, float[] square, float size, float rootScale) {
    float keep1 = (float) beta1;
    float keep2 = (float) beta2;
    for (int j = 0; j < values.length; j++) {
      float m = keep1 * mean[j];
      float v = keep2 * square[j];
      mean[j] = m;
      square[j] = v;
      values[j] -= size * m / ((float) Math.sqrt(v) * rootScale + epsilon);
    }
  }

  /**
   * Many steps by their series; with {@code h = 1 / (√v d̄ + ε)} and {@code q = √v h} it goes by
   * powers of q.
   */
  private void move(float[] values, float[] mean, float[] square, double[] table, int at) {
    float total = (float) table[at];
    float middle = (float) table[at + 1];
    float moment2 = (float) table[at + 2];
    float moment3 = (float) table[at + 3];
    for (int j = 0; j < values.length; j++) {
      float root = (float) Math.sqrt(square[j]);
      float h = 1 / (root * middle + epsilon);
      float q = root * h;
      float more = q * q * (moment2 - q * moment3);
      values[j] -= mean[j] * total * h * (1 + more);
    }
  }

  private static void scale(float[] row, float factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] *= factor;
    }
  }
}
