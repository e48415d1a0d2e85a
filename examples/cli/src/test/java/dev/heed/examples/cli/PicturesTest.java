package dev.heed.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.trace.Attended;
import dev.heed.examples.cli.trace.Trace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

  @TempDir Path folder = Path.of("");

  @Test
  void anImageInAPictureKeepsItsColours() throws IOException {
    Path file = folder.resolve("pictures/map.svg");
    byte[] png = HeatMap.ink(new float[][] {{0, 0.5f, 1}, {2, 0, 0}}, 1);
    Picture.write(file, 100, 50, svg -> svg.image(0, 0, 100, 50, png));
    String text = Files.readString(file);
    String start = "data:image/png;base64,";
    int from = text.indexOf(start) + start.length();
    byte[] read = Base64.getDecoder().decode(text.substring(from, text.indexOf('"', from)));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(read));
    int side = image.getWidth() / 3;
    assertEquals(106, side);
    assertEquals(2 * side, image.getHeight());
    assertEquals(0xFFFFFFFF, image.getRGB(0, 0), "0 is white");
    assertEquals(
        image.getRGB(3 * side - 1, 0), image.getRGB(0, side), "more than the most is the most");
  }

  @Test
  void brighterIsMore() throws IOException {
    byte[] png = HeatMap.brighter(new float[][] {{-3, -1, 1, 3}});
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int before = -1;
    for (int x = 0; x < 4; x++) {
      int green = image.getRGB(80 * x, 0) >> 8 & 0xFF;
      assertTrue(green > before, "green " + green + " after " + before);
      before = green;
    }
  }

  @Test
  void aWindowHasZerosBeyondTheEnds() {
    float[][] window = Trace.window(1, new float[][] {{1, 2}, {3, 4}});
    assertEquals("[[0.0, 0.0, 1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 4.0, 0.0, 0.0]]", text(window));
  }

  @Test
  void attentionIsMeantOverItsHeads() {
    float[][][] heads = {{{1, 0}, {0.5f, 0.5f}}, {{0, 1}, {0.5f, 0.5f}}};
    Attended attended = new Attended(new float[2][3], heads);
    assertEquals("[[0.5, 0.5], [0.5, 0.5]]", text(attended.meanWeights()));
  }

  private static String text(float[][] rows) {
    return Arrays.deepToString(rows);
  }
}
