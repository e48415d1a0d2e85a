package dev.heed.runtime.encode.image;

import dev.heed.runtime.encode.VectorBatch;

/**
 * The values of an image in one of the forms in which programs have them. Not copied: do not change
 * them while they are used. How many there must be, the encoder checks.
 */
public final class Image {

  private final Source source;

  /** Values of one form, and who encodes them. */
  private interface Source {
    void append(ImageEncoder encoder, VectorBatch batch);
  }

  private Image(Source source) {
    this.source = source;
  }

  /** An image of unsigned values, 0 to 255, with all channels of a pixel together. */
  public static Image of(byte[] values) {
    return of(values, Layout.INTERLEAVED);
  }

  /** An image of unsigned values, 0 to 255. */
  public static Image of(byte[] values, Layout layout) {
    return new Image((encoder, batch) -> encoder.append(values, layout, batch));
  }

  /** An image of finite values, with all channels of a pixel together. */
  public static Image of(float[] values) {
    return of(values, Layout.INTERLEAVED);
  }

  /** An image of finite values. */
  public static Image of(float[] values, Layout layout) {
    return new Image((encoder, batch) -> encoder.append(values, layout, batch));
  }

  /**
   * An image of packed pixels, 0xAARRGGBB, as {@link ImageEncoder#encode(int[], float[][])} has it.
   */
  public static Image of(int[] pixels) {
    return new Image((encoder, batch) -> encoder.append(pixels, batch));
  }

  void append(ImageEncoder encoder, VectorBatch batch) {
    source.append(encoder, batch);
  }
}
