package dev.heed.runtime.weights;

import java.util.Locale;

/**
 * How weights lie in a file. Models compute with 32 bits whatever their file has; a weight that is
 * stored with 16 bits is rounded once, to the nearest that there is, of two equally near to the one
 * whose last bit is 0.
 */
public enum Storage {

  /** 32 bits (IEEE binary32): exactly what the model computes with. */
  F32(ElementType.F32, "0x1.fffffep127f"),

  /**
   * 16 bits (IEEE binary16): 11 significant bits, from 6·10⁻⁸ (with fewer bits below 6·10⁻⁵) to
   * 65,504. Weights of a trained model are well within; a larger one is refused.
   */
  F16(ElementType.F16, "65504"),

  /** 16 bits (the upper half of binary32): 8 significant bits, and the range of {@link #F32}. */
  BF16(ElementType.BF16, "0x1.fep127f");

  private final ElementType type;
  private final float largest;

  Storage(ElementType type, String largest) {
    this.type = type;
    this.largest = Float.parseFloat(largest);
  }

  /** The bytes of a weight in the file. */
  public int bytes() {
    return type.bytes;
  }

  /** The largest weight that there is. */
  public float largest() {
    return largest;
  }

  /**
   * What a file gives back for a weight, infinity for one that is too large.
   *
   * @param weight the weight
   */
  public float rounded(float weight) {
    return switch (this) {
      case F32 -> weight;
      case F16 -> HalfPrecision.widened(HalfPrecision.narrowed(weight));
      case BF16 -> Bfloat16.widened(Bfloat16.narrowed(weight));
    };
  }

  /** The type's name and data in files. */
  ElementType type() {
    return type;
  }

  /** The name as command lines take it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
