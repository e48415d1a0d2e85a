package dev.heed.runtime.weights;

/** IEEE binary16: sign, 5 bits of exponent with bias 15, 10 of fraction. */
final class HalfPrecision {

  private static final int INFINITY = 0x7C00;

  /** The bits of the least float that is normal as a half, 2⁻¹⁴. */
  private static final int LEAST_NORMAL = Float.floatToRawIntBits(0x1p-14f);

  /** The bits of what a float's exponent must lose to become a half's, and of 13 lost digits. */
  private static final int REBIASED = (127 - 15) << 23;

  private static final int LOST = 13;

  private HalfPrecision() {}

  static float widened(short half) {
    int exponent = (half >> 10) & 0x1F;
    int fraction = half & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude = Float.intBitsToFloat(((exponent << 23) + REBIASED) | (fraction << LOST));
    }
    return half < 0 ? -magnitude : magnitude;
  }

  /** The nearest half, of two equally near the even one; infinity from 65,520 on. */
  static short narrowed(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    return (short) (sign | magnitude(bits & 0x7FFFFFFF));
  }

  private static int magnitude(int bits) {
    float value = Float.intBitsToFloat(bits);
    if (Float.isNaN(value)) {
      // the first bit of the fraction keeps it a NaN where only lost digits were set
      return INFINITY | 0x200 | ((bits >> LOST) & 0x3FF);
    }
    if (value >= 0x1p16f) {
      return INFINITY;
    }
    if (bits < LEAST_NORMAL) {
      // a multiple of 2⁻²⁴: scaling is exact, and rint rounds to the even one
      return (int) Math.rint((double) value * 0x1p24);
    }
    // a carry out of the fraction goes on into the exponent, as it must, up to infinity
    int even = (bits >> LOST) & 1;
    return (bits - REBIASED + (1 << (LOST - 1)) - 1 + even) >> LOST;
  }
}
