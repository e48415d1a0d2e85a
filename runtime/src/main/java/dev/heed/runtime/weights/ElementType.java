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
      case F16 -> HalfPrecision.widened(from.getShort());
      case BF16 -> Bfloat16.widened(from.getShort());
      default -> throw new IllegalStateException(this + " is not readable as float");
    };
  }

  /** Writes the nearest element at the buffer's position; the buffer is little-endian. */
  void write(float value, ByteBuffer to) {
    switch (this) {
      case F32 -> to.putFloat(value);
      case F16 -> to.putShort(HalfPrecision.narrowed(value));
      case BF16 -> to.putShort(Bfloat16.narrowed(value));
      default -> throw new IllegalStateException(this + " is not written");
    }
  }
}
