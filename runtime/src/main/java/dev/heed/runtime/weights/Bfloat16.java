package dev.heed.runtime.weights;

/** The upper half of an IEEE binary32: sign, 8 bits of exponent, 7 of fraction. */
final class Bfloat16 {

  private static final int LOST = 16;

  private Bfloat16() {}

  static float widened(short bits) {
    return Float.intBitsToFloat(bits << LOST);
  }

  /** The nearest, of two equally near the even one; infinity above the largest. */
  static short narrowed(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      // the first bit of the fraction keeps it a NaN where only lost digits were set
      return (short) ((bits >> LOST) | 0x40);
    }
    // a carry out of the fraction goes on into the exponent, as it must, up to infinity
    int even = (bits >> LOST) & 1;
    return (short) ((bits + (1 << (LOST - 1)) - 1 + even) >> LOST);
  }
}
