package dev.heed.dsl.spec;

/**
 * Sound, a vector for each frame.
 *
 * @param length the most frames of a sound
 * @param framing how it is cut into frames
 * @param loudness how loud it is made before
 * @param features what becomes of a frame
 */
public record AudioSpec(int length, FramingSpec framing, Loudness loudness, FeaturesSpec features)
    implements InputSpec {

  /** How loud each sound is made, as a whole. */
  public enum Loudness {
    /** As it is. */
    RECORDED,
    /** The greatest magnitude becomes 1. */
    PEAK,
    /** The root of the mean square becomes 0.1. */
    RMS
  }

  /** The elements of a vector. */
  public int elements() {
    return features.kind() == FeaturesSpec.Kind.SAMPLES
        ? framing.windowSamples()
        : features.width();
  }
}
