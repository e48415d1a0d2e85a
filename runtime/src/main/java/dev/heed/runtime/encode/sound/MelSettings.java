package dev.heed.runtime.encode.sound;

/**
 * A mel filter bank and the logarithm of its energies.
 *
 * @param convention where the filters lie and how they are shaped
 * @param filters how many, 1 to 1024
 * @param lowest where the first filter begins, in hertz, at least 0
 * @param highest where the last filter ends, in hertz, at most half the rate
 * @param logarithm which one
 * @param floor the least energy, which lower ones count as, above 0
 */
public record MelSettings(
    MelConvention convention,
    int filters,
    double lowest,
    double highest,
    Logarithm logarithm,
    double floor) {

  private static final int MOST_FILTERS = 1024;

  /** Which logarithm. */
  public enum Logarithm {
    /** ln e, as Kaldi and torchaudio's {@code log_mels} have it. */
    NATURAL,
    /** 10 log₁₀ e, as librosa has it; without its limit below the loudest frame. */
    DECIBEL;

    double of(double energy) {
      return this == NATURAL ? StrictMath.log(energy) : 10 * StrictMath.log10(energy);
    }
  }

  /** Checks the ranges that do not depend on the rate. */
  public MelSettings {
    if (filters < 1 || filters > MOST_FILTERS) {
      throw new IllegalArgumentException(
          "filters is " + filters + ", must be 1 to " + MOST_FILTERS);
    }
    if (!(lowest >= 0 && lowest < highest)) {
      throw new IllegalArgumentException(
          String.format(
              "the filters lie from %s to %s Hz, must begin at 0 or above and below their end",
              lowest, highest));
    }
    if (!(floor > 0)) {
      throw new IllegalArgumentException("floor is " + floor + ", must be above 0");
    }
  }

  /** Kaldi's filters from 20 Hz to half the rate, natural logarithm, floor 10⁻¹⁰. */
  public static MelSettings speech(int rate, int filters) {
    return new MelSettings(MelConvention.KALDI, filters, 20, rate / 2.0, Logarithm.NATURAL, 1e-10);
  }

  /** As {@link #speech}, with the floor that Kaldi has: 2⁻²³. */
  public static MelSettings kaldi(int rate, int filters) {
    return new MelSettings(
        MelConvention.KALDI, filters, 20, rate / 2.0, Logarithm.NATURAL, 0x1p-23);
  }
}
