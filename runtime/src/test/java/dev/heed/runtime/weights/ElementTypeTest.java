package dev.heed.runtime.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementTypeTest {

  @Test
  void widensHalfPrecisionExactly() throws IOException {
    byte[] data =
        Fixtures.shorts(0x3C00, 0xC000, 0x0000, 0x8000, 0x0001, 0x03FF, 0x0400, 0x7BFF, 0x3555);
    float[] expected = {1, -2, 0, -0f, 0x1p-24f, 0x1.FF8p-15f, 0x1p-14f, 65504, 0x1.554p-2f};
    assertArrayEquals(expected, load("F16", data));
  }

  @Test
  void widensBfloat16Exactly() throws IOException {
    byte[] data = Fixtures.shorts(0x3F80, 0xC000, 0x8000, 0x0001, 0x7F7F, 0x3EAB);
    float[] expected = {1, -2, -0f, 0x1p-133f, 0x1.FEp127f, 0x1.56p-2f};
    assertArrayEquals(expected, load("BF16", data));
  }

  @Test
  void agreesWithArithmeticOnEveryHalf() {
    ByteBuffer two = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
    float[] read = new float[3];
    for (int bits = 0; bits < 1 << 16; bits++) {
      ElementType.F16.read(two.putShort(0, (short) bits).rewind(), read, 1, 1);
      float found = read[1];
      int exponent = bits >> 10 & 31;
      double fraction = (bits & 1023) / 1024.0;
      double size =
          exponent == 0 ? Math.scalb(fraction, -14) : Math.scalb(1 + fraction, exponent - 15);
      if (exponent == 31) {
        size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
      }
      assertEquals((float) (bits >> 15 == 0 ? size : -size), found, "bits " + bits);
    }
  }

  @Test
  void knowsWhatBecomesAFloat() {
    assertTrue(ElementType.of("BF16").orElseThrow().readable());
    assertFalse(ElementType.of("F64").orElseThrow().readable());
    assertTrue(ElementType.of("f32").isEmpty());
  }

  private static float[] load(String type, byte[] data) throws IOException {
    int count = data.length / 2;
    String header =
        Fixtures.header(
            String.format(
                "{\"dtype\":\"%s\",\"shape\":[%d],\"data_offsets\":[0,%d]}",
                type, count, data.length));
    return Fixtures.load(
            Fixtures.file(header, data), List.of(Fixtures.declaration("a", List.of(count))))
        .parameters()
        .vector(0);
  }
}
