package dev.heed.dsl.spec;

/**
 * What becomes of a frame of sound.
 *
 * @param kind what it is
 * @param width the elements of its vector; 0 for samples, which are as many as the frame has
 * @param deltas how many orders of changes over time are among them, 0 to 2; 0 but for cepstra
 * @param filters the filters of the mel filter bank; 0 for samples
 * @param lowest where the first filter begins, in hertz; 0 for samples
 * @param highest where the last filter ends, in hertz; 0 for samples
 */
public record FeaturesSpec(
    Kind kind, int width, int deltas, int filters, double lowest, double highest) {

  /** Where the first filter begins where a declaration says nothing, in hertz. */
  public static final double DEFAULT_LOWEST = 20;

  /** The samples themselves. */
  public static final FeaturesSpec SAMPLES = new FeaturesSpec(Kind.SAMPLES, 0, 0, 0, 0, 0);

  /** What a frame becomes. */
  public enum Kind {
    /** The samples themselves. */
    SAMPLES,
    /** Logarithms of a mel filter bank's energies. */
    LOG_MEL,
    /** Mel-frequency cepstral coefficients with their deltas. */
    MFCC
  }

  /** Coefficients without their deltas. */
  public int coefficients() {
    return width / (1 + deltas);
  }
}
