package dev.heed.dsl.spec;

/**
 * Images of one size, a vector for each patch. What becomes of a value v is (v / range − mean) /
 * deviation.
 *
 * @param height pixels from top to bottom
 * @param width pixels from left to right
 * @param channels values of a pixel
 * @param patch the pixels of a patch's side, which divides height and width; 1 for pixels
 * @param flat whether the whole image is one vector instead; then {@code patch} is 1
 * @param range what values are divided by
 * @param mean what is taken from them then
 * @param deviation what they are divided by at last
 */
public record ImageSpec(
    int height,
    int width,
    int channels,
    int patch,
    boolean flat,
    double range,
    double mean,
    double deviation)
    implements InputSpec {

  /** What values are divided by where a declaration says nothing: bytes become 0 to 1. */
  public static final double DEFAULT_RANGE = 255;

  @Override
  public int length() {
    return flat ? 1 : height / patch * (width / patch);
  }

  /** The elements of a vector. */
  public int elements() {
    return flat ? height * width * channels : patch * patch * channels;
  }
}
