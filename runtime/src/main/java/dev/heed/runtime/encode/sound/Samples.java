package dev.heed.runtime.encode.sound;

import org.jspecify.annotations.Nullable;

/**
 * Samples of one channel in the form in which the caller has them, read without copying. Used again
 * and again, so that reading allocates nothing. Not thread-safe.
 */
final class Samples {

  private static final double FULL_SCALE = 32768;

  private float @Nullable [] floats;
  private short @Nullable [] integers;
  private int count;

  Samples of(float[] samples) {
    if (samples == null) {
      throw new IllegalArgumentException("the samples are null");
    }
    floats = samples;
    integers = null;
    count = samples.length;
    return this;
  }

  /** 16-bit samples, of which 32768 would be 1. */
  Samples of(short[] samples) {
    if (samples == null) {
      throw new IllegalArgumentException("the samples are null");
    }
    floats = null;
    integers = samples;
    count = samples.length;
    return this;
  }

  /** Lets go of what the caller has. */
  void forget() {
    floats = null;
    integers = null;
    count = 0;
  }

  int count() {
    return count;
  }

  double at(int place) {
    if (integers != null) {
      return integers[place] / FULL_SCALE;
    }
    return floats == null ? 0 : floats[place];
  }

  /**
   * Refuses samples that are not finite.
   *
   * @param before how many samples came before, for the message
   */
  void checkFinite(int from, int to, long before) {
    for (int i = from; i < to && integers == null; i++) {
      if (!Double.isFinite(at(i))) {
        throw new IllegalArgumentException(
            "sample " + (i - from + before) + " is " + (float) at(i) + ", must be finite");
      }
    }
  }
}
