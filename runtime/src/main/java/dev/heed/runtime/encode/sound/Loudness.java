package dev.heed.runtime.encode.sound;

/**
 * How loud sounds are made before anything else, each as a whole, so that the level of a recording
 * does not give its answer away.
 */
public enum Loudness {
  /** As they are; the only one that a stream can have. */
  RECORDED,
  /** The greatest magnitude becomes 1. */
  PEAK,
  /** The root of the mean square becomes 0.1, that is −20 dB of full scale. */
  RMS;

  private static final double LEVEL = 0.1;

  /** The factor for a sound of finite samples; 1 if it is silent. */
  double gain(Samples samples) {
    if (this == RECORDED) {
      return 1;
    }
    double peak = 0;
    double squares = 0;
    for (int i = 0; i < samples.count(); i++) {
      double sample = samples.at(i);
      peak = Math.max(peak, Math.abs(sample));
      squares += sample * sample;
    }
    if (peak == 0) {
      return 1;
    }
    return this == PEAK ? 1 / peak : LEVEL / Math.sqrt(squares / samples.count());
  }
}
