package dev.heed.runtime.weights;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The element types that the safetensors format knows by whole bytes, little-endian. */
enum ElementType {
  BOOL(1),
  U8(1),
  I8(1),
  F8_E5M2(1),
  F8_E4M3(1),
  U16(2),
  I16(2),
  F16(2),
  BF16(2),
  U32(4),
  I32(4),
  F32(4),
  U64(8),
  I64(8),
  F64(8);

  /** The bytes of an element. */
  final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** The type of a name in a header, or empty if the format has no such type. */
  static Optional<ElementType> of(String name) {
    for (ElementType type : values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Whether elements become floats without loss. */
  boolean readable() {
    return this == F32 || this == F16 || this == BF16;
  }

  /** The element at the buffer's position as a float, exactly; the buffer is little-endian. */
  float read(ByteBuffer from) {
    return switch (this) {
      case F32 -> from.getFloat();
      case F16 -> widen(from.getShort());
      case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
      default -> throw new IllegalStateException(this + " is not readable as float");
    };
  }

  /** IEEE binary16: sign, 5 bits of exponent with bias 15, 10 of fraction. */
  private static float widen(short half) {
    int exponent = (half >> 10) & 0x1F;
    int fraction = half & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude = Float.intBitsToFloat((exponent + 112) << 23 | fraction << 13);
    }
    return half < 0 ? -magnitude : magnitude;
  }
}
