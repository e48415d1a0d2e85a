package dev.heed.runtime.encode.image;

import dev.heed.runtime.encode.VectorBatch;
import java.util.StringJoiner;

/**
 * Turns images of one size into one row for each patch, from the top left, row by row. A patch of 1
 * is a pixel; flat, the whole image is one. Within a row the patch's pixels follow each other in
 * the same order, each with all its channels: element {@code (y · patch + x) · channels + c}.
 * Immutable and thread-safe; allocates nothing but where a batch grows.
 */
public final class ImageEncoder {

  private static final int LARGEST = 1 << 28;
  private static final int ABSENT = -1;

  private final int height;
  private final int width;
  private final int channels;
  private final int patchHeight;
  private final int patchWidth;
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
    this(height, width, channels, patch, patch, scaling);
  }

  /**
   * An encoder that makes one row of a whole image.
   *
   * @param height pixels from top to bottom, at least 1
   * @param width pixels from left to right, at least 1
   * @param channels values of a pixel, at least 1
   * @param scaling what becomes of a value
   */
  public static ImageEncoder flat(int height, int width, int channels, Scaling scaling) {
    return new ImageEncoder(height, width, channels, height, width, scaling);
  }

  private ImageEncoder(
      int height, int width, int channels, int patchHeight, int patchWidth, Scaling scaling) {
    if (height < 1 || width < 1 || channels < 1 || (long) height * width > LARGEST / channels) {
      throw new IllegalArgumentException(
          String.format(
              "an image of %d×%d with %d channels must have at least 1 of each and at most %d"
                  + " values in all",
              height, width, channels, LARGEST));
    }
    if (patchHeight < 1 || height % patchHeight != 0 || width % patchWidth != 0) {
      throw new IllegalArgumentException(
          String.format(
              "patch %d does not divide an image of %d×%d; use %s",
              patchHeight, height, width, divisors(height, width)));
    }
    scaling.check(channels);
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.patchHeight = patchHeight;
    this.patchWidth = patchWidth;
    this.scaling = scaling;
  }

  /** How many rows an image makes. */
  public int rows() {
    return (height / patchHeight) * (width / patchWidth);
  }

  /** The elements of a row. */
  public int width() {
    return patchHeight * patchWidth * channels;
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
    checkRoom(rows);
    encode(values, layout, rows, 0);
  }

  private void encode(float[] values, Layout layout, float[][] rows, int first) {
    checkSize("values", values == null ? ABSENT : values.length, height * width * channels);
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
        put(value, pixel, channel, rows, first);
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
    checkRoom(rows);
    encode(values, layout, rows, 0);
  }

  private void encode(byte[] values, Layout layout, float[][] rows, int first) {
    checkSize("values", values == null ? ABSENT : values.length, height * width * channels);
    int pixels = height * width;
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        byte value = values[layout.index(pixel, pixels, channel, channels)];
        put(Byte.toUnsignedInt(value), pixel, channel, rows, first);
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
    checkRoom(rows);
    encode(pixels, rows, 0);
  }

  private void encode(int[] pixels, float[][] rows, int first) {
    if (channels != 1 && channels != 3 && channels != 4) {
      throw new IllegalArgumentException(
          "packed pixels make 1, 3 or 4 channels, the model takes " + channels);
    }
    checkSize("pixels", pixels == null ? ABSENT : pixels.length, height * width);
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      int packed = pixels[pixel];
      int red = packed >> 16 & 0xFF;
      int green = packed >> 8 & 0xFF;
      int blue = packed & 0xFF;
      if (channels == 1) {
        put(0.299 * red + 0.587 * green + 0.114 * blue, pixel, 0, rows, first);
        continue;
      }
      put(red, pixel, 0, rows, first);
      put(green, pixel, 1, rows, first);
      put(blue, pixel, 2, rows, first);
      if (channels == 4) {
        put(packed >>> 24, pixel, 3, rows, first);
      }
    }
  }

  /**
   * Appends the rows of an image to a batch, which stays as it was if the image is refused.
   *
   * @param image the image
   * @param batch where its rows go
   * @throws IllegalArgumentException if it is null or has another size, or a value is not finite
   */
  public void append(Image image, VectorBatch batch) {
    if (image == null) {
      throw new IllegalArgumentException("the image is null");
    }
    image.append(this, batch);
  }

  /** As {@link #append(Image, VectorBatch)}, of unsigned values that lie interleaved. */
  public void append(byte[] values, VectorBatch batch) {
    append(values, Layout.INTERLEAVED, batch);
  }

  /** As {@link #append(Image, VectorBatch)}, of values that lie interleaved. */
  public void append(float[] values, VectorBatch batch) {
    append(values, Layout.INTERLEAVED, batch);
  }

  /**
   * As {@link #append(Image, VectorBatch)}, of packed pixels, see {@link #encode(int[],
   * float[][])}.
   */
  public void append(int[] pixels, VectorBatch batch) {
    int first = begin(batch);
    encode(pixels, batch.vectors(), first);
    batch.close(rows());
  }

  void append(byte[] values, Layout layout, VectorBatch batch) {
    int first = begin(batch);
    encode(values, layout, batch.vectors(), first);
    batch.close(rows());
  }

  void append(float[] values, Layout layout, VectorBatch batch) {
    int first = begin(batch);
    encode(values, layout, batch.vectors(), first);
    batch.close(rows());
  }

  /** Makes room for an image's rows and tells where they begin. */
  private int begin(VectorBatch batch) {
    int first = batch.rows();
    batch.reserve(first + rows(), width());
    return first;
  }

  /**
   * Makes room in a batch, so that {@link #append} does not make it later.
   *
   * @param rows for how many rows
   * @param batch where
   */
  public void reserve(int rows, VectorBatch batch) {
    batch.reserve(rows, width());
  }

  /** An image that nobody took; always the same. */
  public Image synthetic() {
    byte[] values = new byte[height * width * channels];
    for (int i = 0; i < values.length; i++) {
      // a prime step, so that rows of pixels differ
      values[i] = (byte) (i * 7919);
    }
    return Image.of(values);
  }

  private void put(double value, int pixel, int channel, float[][] rows, int first) {
    int y = pixel / width;
    int x = pixel % width;
    int row = first + (y / patchHeight) * (width / patchWidth) + x / patchWidth;
    int place = (y % patchHeight) * patchWidth + x % patchWidth;
    rows[row][place * channels + channel] = scaling.of(value, channel);
  }

  private void checkSize(String what, int found, int wanted) {
    if (found == ABSENT) {
      throw new IllegalArgumentException("the " + what + " of the image are null");
    }
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
