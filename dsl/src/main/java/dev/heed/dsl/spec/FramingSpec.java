package dev.heed.dsl.spec;

/**
 * How a sound is cut into overlapping frames.
 *
 * @param rate samples per second
 * @param window milliseconds of a frame
 * @param hop milliseconds from one frame's beginning to the next one's
 * @param padded whether the sound is mirrored at its edges, so that frames are centred on their hop
 */
public record FramingSpec(int rate, double window, double hop, boolean padded) {

  /** Milliseconds of a frame where a declaration names none. */
  public static final double DEFAULT_WINDOW = 25;

  /** Milliseconds between frames where a declaration names none. */
  public static final double DEFAULT_HOP = 10;

  /** Samples of a frame, rounded down. */
  public int windowSamples() {
    return samples(window);
  }

  /** Samples from one frame's beginning to the next one's, rounded down. */
  public int hopSamples() {
    return samples(hop);
  }

  /** How many frames a sound of so many milliseconds makes. */
  public long frames(double milliseconds) {
    long samples = (long) (rate * milliseconds / 1000 + 1e-6);
    if (padded) {
      return (samples + hopSamples() / 2) / hopSamples();
    }
    return samples < windowSamples() ? 0 : 1 + (samples - windowSamples()) / hopSamples();
  }

  private int samples(double milliseconds) {
    // 22.05 · 10 is 220.49999999999997: a hair's breadth is no reason to lose a sample
    return (int) (rate * milliseconds / 1000 + 1e-6);
  }
}
