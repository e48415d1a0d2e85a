package dev.heed.examples.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Numbers as colours: a PNG picture with a square of pixels for each of the numbers of a matrix, so
 * that they stay squares where pictures are smoothed.
 */
public final class HeatMap {

  /** Dark blue over green to yellow, evenly brighter and brighter, for eyes of all kinds. */
  private static final int[] BRIGHTER = {
    0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
    0xFDE725
  };

  /** White to dark blue: ink on paper. */
  private static final int[] INK = {0xFFFFFF, 0x9FBFE0, 0x1F5FA8, 0x0B2545};

  /** Of the longer side, if a number is to have more than one. */
  private static final int LEAST_PIXELS = 320;

  private HeatMap() {}

  /** A PNG from dark to bright; the lowest number is darkest, the highest brightest. */
  public static byte[] brighter(float[][] rows) throws IOException {
    float lowest = Float.MAX_VALUE;
    float highest = -Float.MAX_VALUE;
    for (float[] row : rows) {
      for (float value : row) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    return png(rows, lowest, highest, BRIGHTER);
  }

  /** A PNG in which 0 is white and {@code most} and all above it darkest. */
  public static byte[] ink(float[][] rows, float most) throws IOException {
    return png(rows, 0, most, INK);
  }

  private static byte[] png(float[][] rows, float lowest, float highest, int[] colours)
      throws IOException {
    int side = Math.max(1, LEAST_PIXELS / Math.max(rows.length, rows[0].length));
    BufferedImage image =
        new BufferedImage(side * rows[0].length, side * rows.length, BufferedImage.TYPE_INT_RGB);
    float span = highest > lowest ? highest - lowest : 1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        float share = (rows[y / side][x / side] - lowest) / span;
        image.setRGB(x, y, colour(share, colours));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static int colour(float share, int[] colours) {
    float place = Math.max(0, Math.min(1, share)) * (colours.length - 1);
    int below = Math.min((int) place, colours.length - 2);
    float above = place - below;
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = colours[below] >> shift & 0xFF;
      int to = colours[below + 1] >> shift & 0xFF;
      mixed |= Math.round(from + above * (to - from)) << shift;
    }
    return mixed;
  }
}
