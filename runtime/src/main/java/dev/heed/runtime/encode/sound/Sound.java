package dev.heed.runtime.encode.sound;

import java.util.Locale;

/** Samples of one channel with their rate. Not copied: do not change them while they are used. */
public final class Sound {

  private final int rate;
  private final float[] samples;

  /**
   * A sound.
   *
   * @param rate samples per second, at least 1
   * @param samples usually within −1 to 1
   */
  public Sound(int rate, float[] samples) {
    if (rate < 1) {
      throw new IllegalArgumentException("the rate is " + rate + " Hz, must be at least 1");
    }
    if (samples == null) {
      throw new IllegalArgumentException("the samples are null");
    }
    this.rate = rate;
    this.samples = samples;
  }

  /** A sound of 16-bit samples, of which 32768 would be 1. */
  public static Sound of(int rate, short[] samples) {
    float[] scaled = new float[samples.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = samples[i] / 32768f;
    }
    return new Sound(rate, scaled);
  }

  /** Samples per second. */
  public int rate() {
    return rate;
  }

  /** The samples themselves, not a copy. */
  public float[] samples() {
    return samples;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.2f s of sound at %d Hz", (double) samples.length / rate, rate);
  }
}
