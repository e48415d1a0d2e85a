package dev.heed.runtime.encode.sound;

/**
 * How a sound is cut into overlapping frames. Without padding, frame {@code i} is samples {@code i
 * · hop} to {@code i · hop + window − 1}, and what does not fill a frame at the end is left out: 1
 * s makes 98 frames of 25 ms every 10 ms. With padding, the middle of frame {@code i} is at {@code
 * i · hop + hop / 2}, and the sound is mirrored at its edges, the edge sample repeated (Kaldi
 * without {@code snip-edges}): 1 s makes 100 frames.
 *
 * @param rate samples per second, 1 to 1,000,000
 * @param window samples of a frame, 2 to 1,048,576
 * @param hop samples from one frame's beginning to the next one's, at least 1
 * @param padded whether the sound is mirrored at its edges
 */
public record Framing(int rate, int window, int hop, boolean padded) {

  private static final int HIGHEST_RATE = 1_000_000;
  private static final int LONGEST_WINDOW = 1 << 20;

  /** Checks the ranges. */
  public Framing {
    within("rate", rate, 1, HIGHEST_RATE);
    within("window", window, 2, LONGEST_WINDOW);
    within("hop", hop, 1, LONGEST_WINDOW);
  }

  /** Frames of 25 ms every 10 ms. */
  public static Framing standard(int rate, boolean padded) {
    return milliseconds(rate, 25, 10, padded);
  }

  /** Frames of given lengths, rounded down to whole samples. */
  public static Framing milliseconds(int rate, double window, double hop, boolean padded) {
    within("rate", rate, 1, HIGHEST_RATE);
    return new Framing(rate, samples(rate, window), samples(rate, hop), padded);
  }

  private static int samples(int rate, double milliseconds) {
    // 22.05 · 10 is 220.49999999999997: a hair's breadth is no reason to lose a sample
    return (int) (rate * milliseconds / 1000 + 1e-6);
  }

  /** How many frames a sound of so many samples makes; may be 0. */
  public long frames(long samples) {
    if (padded) {
      return (samples + hop / 2) / hop;
    }
    return samples < window ? 0 : 1 + (samples - window) / hop;
  }

  /** The fewest samples that make so many frames, at least 1. */
  public long samples(long frames) {
    return padded ? frames * hop - hop / 2 : window + (frames - 1) * hop;
  }

  /** The first sample of a frame; below 0 where padding begins. */
  long start(long frame) {
    return frame * hop + (padded ? hop / 2 - window / 2 : 0);
  }

  /** The fewest samples that make a frame. */
  int fewestSamples() {
    return (int) samples(1);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          String.format("%s is %d, must be %d to %d", name, value, least, most));
    }
  }
}
