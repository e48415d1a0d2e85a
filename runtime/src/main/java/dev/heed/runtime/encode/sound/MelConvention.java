package dev.heed.runtime.encode.sound;

/** Where the filters of a mel filter bank lie and how they are shaped: there are three customs. */
public enum MelConvention {
  /** mel = 2595 log₁₀(1 + f / 700), triangles straight over mel, of height 1. */
  KALDI,
  /** mel = 2595 log₁₀(1 + f / 700), triangles straight over hertz, of height 1: torchaudio's. */
  HTK,
  /**
   * mel = 3f / 200 below 1000 Hz and 15 + 27 ln(f / 1000) / ln 6.4 above, triangles straight over
   * hertz, of area 1: librosa's, and Whisper's.
   */
  SLANEY;

  private static final double LINEAR_LIMIT = 1000;
  private static final double LINEAR_MELS = 15;
  private static final double STEP = StrictMath.log(6.4) / 27;

  double mel(double hertz) {
    if (this != SLANEY) {
      return 2595 * StrictMath.log10(1 + hertz / 700);
    }
    return hertz < LINEAR_LIMIT
        ? 3 * hertz / 200
        : LINEAR_MELS + StrictMath.log(hertz / LINEAR_LIMIT) / STEP;
  }

  double hertz(double mel) {
    if (this != SLANEY) {
      return 700 * (StrictMath.pow(10, mel / 2595) - 1);
    }
    return mel < LINEAR_MELS
        ? 200 * mel / 3
        : LINEAR_LIMIT * StrictMath.exp((mel - LINEAR_MELS) * STEP);
  }

  /**
   * The height of a filter from {@code left} over {@code centre} to {@code right} mel at a point.
   */
  double weight(double hertz, double left, double centre, double right) {
    if (this == KALDI) {
      return triangle(mel(hertz), left, centre, right);
    }
    double low = hertz(left);
    double high = hertz(right);
    double height = triangle(hertz, low, hertz(centre), high);
    return this == SLANEY ? height * 2 / (high - low) : height;
  }

  private static double triangle(double at, double left, double centre, double right) {
    return Math.max(0, Math.min((at - left) / (centre - left), (right - at) / (right - centre)));
  }
}
