package dev.heed.runtime.encode.image;

import java.util.StringJoiner;

/**
 * Turns images of one size into one row for each patch, from the top left, row by row. A patch of 1
 * is a pixel. Within a row the patch's pixels follow each other in the same order, each with all
 * its channels: element {@code (y · patch + x) · channels + c}. Immutable and thread-safe;
 * allocates nothing.
 */
public final class ImageEncoder {

  private static final int LARGEST = 1 << 28;

  private final int height;
  private final int width;
  private final int channels;
  private final int patch;
  private final Scaling scaling;

  /**
   * An encoder.
   *
   * @param height pixels from top to bottom, at least 1
   * @param width pixels from left to right, at least 1
   * @param channels values of a pixel, at least 1
   * @param patch the pixels of a patch's side, which divides height and width
   * @param scaling what becomes of a value
   */
  public ImageEncoder(int height, int width, int channels, int patch, Scaling scaling) {
    if (height < 1 || width < 1 || channels < 1 || (long) height * width > LARGEST / channels) {
      throw new IllegalArgumentException(
          String.format(
              "an image of %d×%d with %d channels must have at least 1 of each and at most %d"
                  + " values in all",
              height, width, channels, LARGEST));
    }
    if (patch < 1 || height % patch != 0 || width % patch != 0) {
      throw new IllegalArgumentException(
          String.format(
              "patch %d does not divide an image of %d×%d; use %s",
              patch, height, width, divisors(height, width)));
    }
    scaling.check(channels);
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.patch = patch;
    this.scaling = scaling;
  }

  /** How many rows an image makes. */
  public int rows() {
    return (height / patch) * (width / patch);
  }

  /** The elements of a row. */
  public int width() {
    return patch * patch * channels;
  }

  /**
   * Writes the rows of an image.
   *
   * @param values finite values
   * @param layout how they lie
   * @param rows at least {@link #rows} rows of at least {@link #width} elements
   * @throws IllegalArgumentException if it has another size, a value is not finite, or there is no
   *     room
   */
  public void encode(float[] values, Layout layout, float[][] rows) {
    checkSize("values", values.length, height * width * channels);
    checkRoom(rows);
    int pixels = height * width;
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        float value = values[layout.index(pixel, pixels, channel, channels)];
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException(
              String.format(
                  "the pixel in row %d, column %d has %s in channel %d, must be finite",
                  pixel / width, pixel % width, value, channel));
        }
        put(value, pixel, channel, rows);
      }
    }
  }

  /**
   * Writes the rows of an image.
   *
   * @param values 0 to 255, unsigned
   * @param layout how they lie
   * @param rows at least {@link #rows} rows of at least {@link #width} elements
   * @throws IllegalArgumentException if it has another size, or there is no room
   */
  public void encode(byte[] values, Layout layout, float[][] rows) {
    checkSize("values", values.length, height * width * channels);
    checkRoom(rows);
    int pixels = height * width;
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        byte value = values[layout.index(pixel, pixels, channel, channels)];
        put(Byte.toUnsignedInt(value), pixel, channel, rows);
      }
    }
  }

  /**
   * Writes the rows of an image of packed pixels, 0xAARRGGBB. Three channels are red, green and
   * blue; a fourth is alpha; one alone is their grey, 0.299 red + 0.587 green + 0.114 blue.
   *
   * @param pixels one integer a pixel
   * @param rows at least {@link #rows} rows of at least {@link #width} elements
   * @throws IllegalArgumentException if it has another size, the channels are not 1, 3 or 4, or
   *     there is no room
   */
  public void encode(int[] pixels, float[][] rows) {
    if (channels != 1 && channels != 3 && channels != 4) {
      throw new IllegalArgumentException(
          "packed pixels make 1, 3 or 4 channels, the model takes " + channels);
    }
    checkSize("pixels", pixels.length, height * width);
    checkRoom(rows);
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      int packed = pixels[pixel];
      int red = packed >> 16 & 0xFF;
      int green = packed >> 8 & 0xFF;
      int blue = packed & 0xFF;
      if (channels == 1) {
        put(0.299 * red + 0.587 * green + 0.114 * blue, pixel, 0, rows);
        continue;
      }
      put(red, pixel, 0, rows);
      put(green, pixel, 1, rows);
      put(blue, pixel, 2, rows);
      if (channels == 4) {
        put(packed >>> 24, pixel, 3, rows);
      }
    }
  }

  private void put(double value, int pixel, int channel, float[][] rows) {
    int y = pixel / width;
    int x = pixel % width;
    int row = (y / patch) * (width / patch) + x / patch;
    int place = (y % patch) * patch + x % patch;
    rows[row][place * channels + channel] = scaling.of(value, channel);
  }

  private void checkSize(String what, int found, int wanted) {
    if (found != wanted) {
      throw new IllegalArgumentException(
          String.format(
              "the image has %d %s, must have %d: %d×%d with %d channel%s",
              found, what, wanted, height, width, channels, channels == 1 ? "" : "s"));
    }
  }

  private void checkRoom(float[][] rows) {
    if (rows.length < rows()) {
      throw new IllegalArgumentException(
          String.format("the image has %d rows, there is room for %d", rows(), rows.length));
    }
    for (int i = 0; i < rows(); i++) {
      if (rows[i].length < width()) {
        throw new IllegalArgumentException(
            String.format(
                "row %d has %d elements, must have at least %d", i, rows[i].length, width()));
      }
    }
  }

  private static String divisors(int height, int width) {
    StringJoiner divisors = new StringJoiner(", ");
    for (int side = 1; side <= Math.min(height, width); side++) {
      if (height % side == 0 && width % side == 0) {
        divisors.add(Integer.toString(side));
      }
    }
    return divisors.toString();
  }
}
