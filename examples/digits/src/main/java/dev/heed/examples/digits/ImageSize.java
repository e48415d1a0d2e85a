package dev.heed.examples.digits;

import dev.heed.runtime.encode.image.ImageEncoder;
import dev.heed.runtime.encode.image.Layout;
import dev.heed.runtime.encode.image.Scaling;
import java.util.Arrays;
import java.util.Optional;

/** The sizes of images that models are declared for; all are square and grey. */
enum ImageSize {
  /** 8×8, values from 0 to 16 in text files, patches of 2×2. */
  SMALL(8, 16, 2),
  /** 28×28, values from 0 to 255 in text files, patches of 7×7. */
  LARGE(28, 255, 7);

  private final int side;
  private final int brightest;
  private final int patch;

  ImageSize(int side, int brightest, int patch) {
    this.side = side;
    this.brightest = brightest;
    this.patch = patch;
  }

  /** The size with so many pixels to a side, or empty. */
  static Optional<ImageSize> ofSide(int side) {
    return Arrays.stream(values()).filter(size -> size.side == side).findFirst();
  }

  /** The size with so many pixels, or empty. */
  static Optional<ImageSize> ofPixels(int pixels) {
    return Arrays.stream(values()).filter(size -> size.pixels() == pixels).findFirst();
  }

  /** The pixels of a side. */
  int side() {
    return side;
  }

  /** The pixels in all. */
  int pixels() {
    return side * side;
  }

  /** The highest value of a pixel in a text file. */
  int brightest() {
    return brightest;
  }

  /** The pixels of a patch's side. */
  int patch() {
    return patch;
  }

  /** An image as a row for each patch, values 0 to 1, as models see it. */
  float[][] patches(GreyImage image) {
    ImageEncoder encoder = new ImageEncoder(side, side, 1, patch, Scaling.range(255));
    float[][] rows = new float[encoder.rows()][encoder.width()];
    encoder.encode(image.pixels(), Layout.INTERLEAVED, rows);
    return rows;
  }

  @Override
  public String toString() {
    return side + "×" + side;
  }
}
