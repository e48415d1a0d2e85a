package dev.heed.runtime.encode.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ImageEncoderTest {

  private static final Scaling AS_IS = Scaling.range(1);

  @Test
  void givesAVectorForEachPixel() {
    // 5 wide, 10 high, RGB: 50 vectors of 3
    ImageEncoder encoder = new ImageEncoder(10, 5, 3, 1, Scaling.range(255));
    byte[] values = new byte[150];
    values[3 * (5 * 7 + 2) + 1] = (byte) 255;
    float[][] rows = new float[encoder.rows()][encoder.width()];
    encoder.encode(values, Layout.INTERLEAVED, rows);
    assertEquals(50, rows.length);
    assertArrayEquals(new float[] {0, 1, 0}, rows[37]);
    assertArrayEquals(new float[] {0, 0, 0}, rows[36]);
  }

  @Test
  void givesAVectorForEachPatch() {
    ImageEncoder encoder = new ImageEncoder(4, 6, 1, 2, AS_IS);
    float[] values = new float[24];
    for (int i = 0; i < 24; i++) {
      values[i] = i;
    }
    float[][] rows = new float[6][4];
    encoder.encode(values, Layout.PLANES, rows);
    assertArrayEquals(
        new float[][] {
          {0, 1, 6, 7}, {2, 3, 8, 9}, {4, 5, 10, 11},
          {12, 13, 18, 19}, {14, 15, 20, 21}, {16, 17, 22, 23}
        },
        rows);
  }

  @Test
  void keepsTheChannelsOfAPixelTogether() {
    ImageEncoder encoder = new ImageEncoder(2, 2, 2, 2, AS_IS);
    float[][] rows = new float[1][8];
    encoder.encode(new float[] {0, 1, 2, 3, 10, 11, 12, 13}, Layout.PLANES, rows);
    assertArrayEquals(new float[] {0, 10, 1, 11, 2, 12, 3, 13}, rows[0]);
  }

  @Test
  void everyOrderOfBytesGivesTheSame() {
    Random random = new Random(11);
    BufferedImage image = new BufferedImage(6, 4, BufferedImage.TYPE_3BYTE_BGR);
    byte[] rgb = new byte[72];
    byte[] planes = new byte[72];
    float[] floats = new float[72];
    for (int pixel = 0; pixel < 24; pixel++) {
      image.setRGB(pixel % 6, pixel / 6, random.nextInt());
      int packed = image.getRGB(pixel % 6, pixel / 6);
      for (int channel = 0; channel < 3; channel++) {
        byte value = (byte) (packed >> (16 - 8 * channel));
        rgb[3 * pixel + channel] = value;
        planes[24 * channel + pixel] = value;
        floats[3 * pixel + channel] = Byte.toUnsignedInt(value);
      }
    }
    byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    ImageEncoder encoder =
        new ImageEncoder(
            4,
            6,
            3,
            2,
            Scaling.normalised(255, new double[] {0.4, 0.5, 0.6}, new double[] {0.2, 0.3, 0.1}));
    float[][] expected = rows(encoder);
    encoder.encode(rgb, Layout.INTERLEAVED, expected);
    assertEquals((float) ((floats[1] / 255 - 0.5) / 0.3), expected[0][1], 1e-6f);
    float[][] rows = rows(encoder);
    encoder.encode(bgr, Layout.INTERLEAVED_REVERSED, rows);
    assertArrayEquals(expected, rows);
    rows = rows(encoder);
    encoder.encode(planes, Layout.PLANES, rows);
    assertArrayEquals(expected, rows);
    rows = rows(encoder);
    encoder.encode(floats, Layout.INTERLEAVED, rows);
    assertArrayEquals(expected, rows);
    rows = rows(encoder);
    encoder.encode(image.getRGB(0, 0, 6, 4, null, 0, 6), rows);
    assertArrayEquals(expected, rows);
  }

  @Test
  void packedPixelsMakeGreyAndAlpha() {
    float[][] grey = new float[1][1];
    new ImageEncoder(1, 1, 1, 1, AS_IS).encode(new int[] {0x80102030}, grey);
    assertEquals(0.299f * 16 + 0.587f * 32 + 0.114f * 48, grey[0][0], 1e-4f);
    float[][] four = new float[1][4];
    new ImageEncoder(1, 1, 4, 1, AS_IS).encode(new int[] {0xF0102030}, four);
    assertArrayEquals(new float[] {16, 32, 48, 240}, four[0]);
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    ImageEncoder encoder = new ImageEncoder(8, 8, 1, 2, AS_IS);
    float[][] rows = rows(encoder);
    refuses(
        "the image has 63 values, must have 64: 8×8 with 1 channel",
        () -> encoder.encode(new float[63], Layout.PLANES, rows));
    refuses(
        "the image has 784 values, must have 64: 8×8 with 1 channel",
        () -> encoder.encode(new byte[784], Layout.PLANES, rows));
    refuses(
        "the image has 65 pixels, must have 64: 8×8 with 1 channel",
        () -> encoder.encode(new int[65], rows));
    float[] broken = new float[64];
    broken[8 * 3 + 5] = Float.NaN;
    refuses(
        "the pixel in row 3, column 5 has NaN in channel 0, must be finite",
        () -> encoder.encode(broken, Layout.INTERLEAVED, rows));
    refuses(
        "the image has 16 rows, there is room for 15",
        () -> encoder.encode(new byte[64], Layout.PLANES, new float[15][4]));
    refuses(
        "row 0 has 3 elements, must have at least 4",
        () -> encoder.encode(new byte[64], Layout.PLANES, new float[16][3]));
    ImageEncoder two = new ImageEncoder(1, 1, 2, 1, AS_IS);
    refuses(
        "packed pixels make 1, 3 or 4 channels, the model takes 2",
        () -> two.encode(new int[1], new float[1][2]));
  }

  @Test
  void refusesImpossibleSettings() {
    refuses(
        "patch 3 does not divide an image of 8×12; use 1, 2, 4",
        () -> new ImageEncoder(8, 12, 1, 3, AS_IS));
    refuses(
        "an image of 0×8 with 1 channels must have at least 1 of each and at most 268435456 values"
            + " in all",
        () -> new ImageEncoder(0, 8, 1, 1, AS_IS));
    refuses(
        "an image of 65536×65536 with 1 channels must have at least 1 of each and at most 268435456"
            + " values in all",
        () -> new ImageEncoder(65536, 65536, 1, 1, AS_IS));
    refuses("range is 0.0, must be above 0", () -> Scaling.range(0));
    refuses(
        "there are 2 means and 1 deviations, must be one each for every channel",
        () -> Scaling.normalised(1, new double[2], new double[1]));
    refuses(
        "channel 1 has mean 0.0 and deviation 0.0, must be finite and the latter above 0",
        () -> Scaling.normalised(1, new double[2], new double[] {1, 0}));
    Scaling two = Scaling.normalised(1, new double[2], new double[] {1, 1});
    refuses(
        "there are 2 means and deviations, must be 3, the channels",
        () -> new ImageEncoder(8, 8, 3, 1, two));
  }

  @Test
  void allocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    ImageEncoder encoder = new ImageEncoder(28, 28, 1, 4, Scaling.range(255));
    byte[] values = new byte[784];
    float[][] rows = rows(encoder);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      encoder.encode(values, Layout.INTERLEAVED, rows);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  private static float[][] rows(ImageEncoder encoder) {
    return new float[encoder.rows()][encoder.width()];
  }

  private static void refuses(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
