package dev.heed.runtime.encode.image;

/**
 * What becomes of a pixel's value v in channel c: (v / range − mean[c]) / deviation[c]. Immutable
 * and thread-safe.
 */
public final class Scaling {

  private final double range;
  private final double[] means;
  private final double[] deviations;

  /** Whether all channels have the first mean and deviation. */
  private final boolean alike;

  private Scaling(double range, double[] means, double[] deviations, boolean alike) {
    if (!(range > 0) || !Double.isFinite(range)) {
      throw new IllegalArgumentException("range is " + range + ", must be above 0");
    }
    this.range = range;
    this.means = means;
    this.deviations = deviations;
    this.alike = alike;
  }

  /** Values divided by their range: 255 takes bytes to 0 … 1, and 1 leaves values as they are. */
  public static Scaling range(double range) {
    return new Scaling(range, new double[0], new double[0], true);
  }

  /**
   * Values divided by their range, then moved and stretched, all channels alike.
   *
   * @param range above 0
   * @param mean of all channels
   * @param deviation of all channels, above 0
   */
  public static Scaling normalised(double range, double mean, double deviation) {
    return normalised(range, new double[] {mean}, new double[] {deviation}, true);
  }

  /**
   * Values divided by their range, then moved and stretched by channel.
   *
   * @param range above 0
   * @param means one for each channel
   * @param deviations one for each channel, above 0
   */
  public static Scaling normalised(double range, double[] means, double[] deviations) {
    return normalised(range, means, deviations, false);
  }

  private static Scaling normalised(
      double range, double[] means, double[] deviations, boolean alike) {
    if (means.length != deviations.length || means.length == 0) {
      throw new IllegalArgumentException(
          String.format(
              "there are %d means and %d deviations, must be one each for every channel",
              means.length, deviations.length));
    }
    for (int channel = 0; channel < means.length; channel++) {
      boolean sound =
          Double.isFinite(means[channel])
              && deviations[channel] > 0
              && Double.isFinite(deviations[channel]);
      if (!sound) {
        throw new IllegalArgumentException(
            String.format(
                "channel %d has mean %s and deviation %s, must be finite and the latter above 0",
                channel, means[channel], deviations[channel]));
      }
    }
    return new Scaling(range, means.clone(), deviations.clone(), alike);
  }

  void check(int channels) {
    if (!alike && means.length != channels) {
      throw new IllegalArgumentException(
          String.format(
              "there are %d means and deviations, must be %d, the channels",
              means.length, channels));
    }
  }

  float of(double value, int channel) {
    double scaled = value / range;
    if (means.length == 0) {
      return (float) scaled;
    }
    int of = alike ? 0 : channel;
    return (float) ((scaled - means[of]) / deviations[of]);
  }
}
