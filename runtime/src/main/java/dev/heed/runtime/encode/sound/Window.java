package dev.heed.runtime.encode.sound;

/**
 * How strongly each sample of a frame of {@code n} samples counts. The symmetric forms end with the
 * value that they begin with (Kaldi); the periodic ones are the first {@code n} values of a
 * symmetric form of {@code n + 1} (torchaudio, librosa).
 */
public enum Window {
  /** All samples alike. */
  RECTANGULAR,
  /** 0.5 − 0.5 cos(2πi / (n − 1)). */
  HANN,
  /** 0.5 − 0.5 cos(2πi / n). */
  HANN_PERIODIC,
  /** 0.54 − 0.46 cos(2πi / (n − 1)). */
  HAMMING,
  /** 0.54 − 0.46 cos(2πi / n). */
  HAMMING_PERIODIC,
  /** The symmetric Hann window to the power of 0.85, Kaldi's own. */
  POVEY;

  /** The weights of a frame of {@code length} samples, at least 1. */
  double[] weights(int length) {
    boolean periodic = this == HANN_PERIODIC || this == HAMMING_PERIODIC;
    double period = Math.max(1, periodic ? length : length - 1);
    double[] weights = new double[length];
    for (int i = 0; i < length; i++) {
      double cosine = StrictMath.cos(2 * Math.PI * i / period);
      weights[i] =
          switch (this) {
            case RECTANGULAR -> 1;
            case HANN, HANN_PERIODIC -> 0.5 - 0.5 * cosine;
            case HAMMING, HAMMING_PERIODIC -> 0.54 - 0.46 * cosine;
            case POVEY -> StrictMath.pow(0.5 - 0.5 * cosine, 0.85);
          };
    }
    return weights;
  }
}
