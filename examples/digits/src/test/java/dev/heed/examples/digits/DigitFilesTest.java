package dev.heed.examples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitFilesTest {

  @TempDir Path folder = Path.of("");

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
      out.write(bytes);
    }
    return file;
  }

  private static byte[] idx(int magic, int[] dimensions, int bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    out.writeInt(magic);
    for (int dimension : dimensions) {
      out.writeInt(dimension);
    }
    for (int i = 0; i < bytes; i++) {
      out.write(i % 7);
    }
    return all.toByteArray();
  }

  private static String problem(Path file) {
    return String.valueOf(assertThrows(BadInput.class, () -> DigitFiles.read(file)).getMessage());
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("images.csv"), text);
  }

  @Test
  void readsIdxFilesWithTheirLabelsPlainOrCompressed() throws IOException {
    byte[] images = idx(0x803, new int[] {3, 8, 8}, 192);
    byte[] labels = idx(0x801, new int[] {3}, 3);
    file("a-labels-idx1-ubyte", labels);
    file("b-labels-idx1-ubyte.gz", labels);
    for (String name :
        List.of("a-images-idx3-ubyte", "a-images-idx3-ubyte.gz", "b-images-idx3-ubyte.gz")) {
      Labelled<GreyImage, Digit> read = DigitFiles.read(file(name, images));
      assertEquals(List.of(Digit.ZERO, Digit.ONE, Digit.TWO), read.answers(), name);
      assertEquals(ImageSize.SMALL, read.inputs().get(2).size());
      assertEquals(128 % 7, read.inputs().get(2).pixels()[0]);
    }
  }

  @Test
  void idxFilesThatDoNotFitAreNamed() throws IOException {
    byte[] images = idx(0x803, new int[] {3, 8, 8}, 192);
    Path file = file("c-images-idx3-ubyte", images);
    assertEquals(
        file + ": its labels are missing: there is no c-labels-idx1-ubyte beside it",
        problem(file));
    Path labels = file("c-labels-idx1-ubyte", idx(0x801, new int[] {2}, 2));
    assertEquals(labels + ": has 2 labels, must have 3 as " + file + " has images", problem(file));
    file("c-labels-idx1-ubyte", new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 4, 10, 4});
    assertEquals(labels + ": label 1 is 10, must be 0 to 9", problem(file));
    file("c-images-idx3-ubyte", idx(0x803, new int[] {3, 8, 8}, 191));
    assertEquals(file + ": is cut short: it has fewer bytes than its header says", problem(file));
    file("c-images-idx3-ubyte", idx(0x803, new int[] {3, 8, 8}, 193));
    assertEquals(file + ": has more bytes than its header says", problem(file));
    file("c-images-idx3-ubyte", idx(0x803, new int[] {3, 8, 9}, 216));
    assertEquals(file + ": has images of 8×9, must be 8×8 or 28×28", problem(file));
    file("c-images-idx3-ubyte", idx(0x803, new int[] {1 << 20, 1 << 20, 8}, 8));
    assertEquals(file + ": has more than 536870912 bytes", problem(file));
    file("c-images-idx3-ubyte", labels());
    assertEquals(
        file + ": begins with 0x00000801, an idx file of 3 dimensions of bytes with 0x00000803",
        problem(file));
  }

  private static byte[] labels() throws IOException {
    return idx(0x801, new int[] {3}, 3);
  }

  @Test
  void rowsThatDoNotFitAreNamed() throws IOException {
    String good = "0,".repeat(64) + "3\n";
    assertEquals(
        folder.resolve("images.csv")
            + ":2: \"x\" is no label, which are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9",
        problem(csv(good + "0,".repeat(64) + "x\n")));
    assertEquals(
        folder.resolve("images.csv")
            + ":1: there are 63 values for pixels, must be 64 (8×8) or 784 (28×28)",
        problem(csv("0,".repeat(63) + "3\n")));
    assertEquals(
        folder.resolve("images.csv")
            + ":1: column 2 has \"1.5\", a pixel of 8×8 is a whole number from 0 to 16",
        problem(csv("0,1.5," + "0,".repeat(62) + "3\n")));
    assertEquals(
        folder.resolve("images.csv") + ": has images of 8×8 and of 28×28",
        problem(csv(good + "0,".repeat(784) + "3\n")));
    assertEquals(folder.resolve("images.csv") + ": there is no image in it", problem(csv("\n")));
  }

  @Test
  void pixelsKeepTheirPlaces() throws IOException {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      row.append(i == 10 ? 16 : 0).append(',');
    }
    GreyImage image = DigitFiles.read(csv(row + "7\n")).inputs().get(0);
    assertEquals(1, image.ink(1, 2));
    // patch (0, 1) of 2×2 has it in its second row, first column
    assertEquals(1, ImageSize.SMALL.patches(image)[1][2]);
  }

  @Test
  void readsTheRealData() throws IOException {
    Path optdigits = SharedData.orSkip("optdigits");
    assertEquals(1797, DigitFiles.read(optdigits.resolve("test.csv")).size());
    Labelled<GreyImage, Digit> mnist = DigitFiles.part(SharedData.orSkip("mnist10k"), "test");
    assertEquals(1008, mnist.size());
    assertEquals(ImageSize.LARGE, mnist.inputs().get(0).size());
  }
}
