package dev.heed.examples.digits;

import dev.heed.runtime.encode.image.Image;

/**
 * A grey image of ink on paper. Not copied: do not change its pixels while it is used.
 *
 * @param size its size
 * @param pixels a byte for each, unsigned, rows from the top: 0 is paper and 255 ink
 */
record GreyImage(ImageSize size, byte[] pixels) {

  GreyImage {
    if (pixels.length != size.pixels()) {
      throw new IllegalArgumentException(
          pixels.length + " pixels, an image of " + size + " has " + size.pixels());
    }
  }

  /** As models take it. */
  Image input() {
    return Image.of(pixels);
  }

  /** The ink of a pixel, 0 to 1; 0 beyond the edges. */
  double ink(int y, int x) {
    int side = size.side();
    boolean inside = y >= 0 && y < side && x >= 0 && x < side;
    return inside ? Byte.toUnsignedInt(pixels[y * side + x]) / 255.0 : 0;
  }

  /** An image whose pixels have so much ink, each 0 to 1. */
  static GreyImage of(ImageSize size, double[] ink) {
    byte[] pixels = new byte[ink.length];
    for (int i = 0; i < ink.length; i++) {
      pixels[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, ink[i])));
    }
    return new GreyImage(size, pixels);
  }
}
