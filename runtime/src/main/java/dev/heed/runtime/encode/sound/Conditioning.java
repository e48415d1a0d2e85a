package dev.heed.runtime.encode.sound;

/**
 * What is done to the samples of each frame, in this order: scaled, mean removed, pre-emphasis,
 * window. All of it looks at one frame only, so that a stream gives what the whole sound gives.
 *
 * @param fullScale what a sample of 1 becomes: 1, or 32768 as Kaldi reads 16-bit files; above 0
 * @param meanRemoved whether the frame's mean is taken from every sample
 * @param preEmphasis p of x[i] − p · x[i − 1], where the frame's first sample is its own
 *     predecessor; 0 for none, up to 1
 * @param window how strongly each sample counts
 */
public record Conditioning(
    double fullScale, boolean meanRemoved, double preEmphasis, Window window) {

  /** Checks the ranges. */
  public Conditioning {
    if (!(fullScale > 0) || !Double.isFinite(fullScale)) {
      throw new IllegalArgumentException("full scale is " + fullScale + ", must be above 0");
    }
    if (!(preEmphasis >= 0 && preEmphasis <= 1)) {
      throw new IllegalArgumentException("pre-emphasis is " + preEmphasis + ", must be 0 to 1");
    }
  }

  /** Samples as they are, but for a window. */
  public static Conditioning plain(Window window) {
    return new Conditioning(1, false, 0, window);
  }

  /** Mean removed, pre-emphasis 0.97, Povey window: Kaldi's, with a full scale of 1. */
  public static Conditioning speech() {
    return new Conditioning(1, true, 0.97, Window.POVEY);
  }

  /** As {@link #speech}, on the scale of 16-bit integers: what Kaldi computes, without dither. */
  public static Conditioning kaldi() {
    return new Conditioning(32768, true, 0.97, Window.POVEY);
  }

  /** Changes a frame in place. */
  void apply(double[] frame, double[] weights) {
    int length = frame.length;
    double mean = 0;
    for (int i = 0; i < length; i++) {
      frame[i] *= fullScale;
      mean += frame[i];
    }
    mean = meanRemoved ? mean / length : 0;
    double before = frame[0] - mean;
    for (int i = 0; i < length; i++) {
      double sample = frame[i] - mean;
      frame[i] = (sample - preEmphasis * before) * weights[i];
      before = sample;
    }
  }
}
