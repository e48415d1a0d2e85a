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

  /**
   * Reads elements at the buffer's position as floats, exactly; the buffer is little-endian. Many
   * at a time: a start is over before a loop around single ones is compiled, and a model has
   * millions of them.
   *
   * @param from has at least {@code count} elements left
   * @param to where they go
   * @param first the place of the first one
   * @param count how many
   */
  void read(ByteBuffer from, float[] to, int first, int count) {
    switch (this) {
      case F32 -> {
        from.asFloatBuffer().get(to, first, count);
        from.position(from.position() + count * bytes);
      }
      case F16 -> {
        for (int i = first; i < first + count; i++) {
          to[i] = HalfPrecision.widened(from.getShort());
        }
      }
      case BF16 -> {
        for (int i = first; i < first + count; i++) {
          to[i] = Bfloat16.widened(from.getShort());
        }
      }
      default -> throw new IllegalStateException(this + " is not readable as float");
    }
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
