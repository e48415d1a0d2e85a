package dev.heed.examples.digits;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.DataFolder;
import dev.heed.examples.cli.Labelled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads labelled images: from a CSV file, or from an idx file of images whose digits lie beside it
 * under the standard name, {@code …labels-idx1…} for {@code …images-idx3…}.
 */
final class DigitFiles {

  private static final String IMAGES = "images-idx3";
  private static final String LABELS = "labels-idx1";

  private DigitFiles() {}

  /** Reads a part of a folder, such as {@code train}. */
  static Labelled<GreyImage, Digit> part(Path folder, String part) throws IOException {
    DataFolder.of(folder, "train.csv");
    String idx = part + "-" + IMAGES + "-ubyte";
    for (String name : List.of(part + ".csv", part + ".csv.gz", idx, idx + ".gz")) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        return read(file);
      }
    }
    throw new BadInput(folder + ": has neither " + part + ".csv nor " + idx + ", plain or as .gz");
  }

  /** Reads a file, compressed if its name ends in {@code .gz}. */
  static Labelled<GreyImage, Digit> read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadInput(file + ": is a folder, a file is needed");
    }
    List<GreyImage> images = new ArrayList<>();
    List<Digit> digits = new ArrayList<>();
    if (String.valueOf(file.getFileName()).contains(IMAGES)) {
      readIdx(file, images, digits);
    } else {
      readCsv(file, images, digits);
    }
    if (images.isEmpty()) {
      throw new BadInput(file + ": there is no image in it");
    }
    for (GreyImage image : images) {
      if (image.size() != images.get(0).size()) {
        throw new BadInput(
            file + ": has images of " + images.get(0).size() + " and of " + image.size());
      }
    }
    return new Labelled<>(file.toString(), images, digits);
  }

  private static void readCsv(Path file, List<GreyImage> images, List<Digit> digits)
      throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      DigitsCsv.readLabelled(
          file.toString(),
          in,
          (image, digit) -> {
            images.add(image);
            digits.add(digit);
          });
    } catch (ZipException e) {
      throw new BadInput(file + ": is not gzip-compressed, as its name says, or damaged");
    }
  }

  private static void readIdx(Path file, List<GreyImage> images, List<Digit> digits)
      throws IOException {
    IdxFile pixels = IdxFile.read(file, 3);
    int height = pixels.dimensions()[1];
    int width = pixels.dimensions()[2];
    ImageSize size =
        ImageSize.ofSide(height)
            .filter(found -> height == width)
            .orElseThrow(
                () ->
                    new BadInput(
                        String.format(
                            "%s: has images of %d×%d, must be 8×8 or 28×28", file, height, width)));
    Path labelFile = labels(file);
    IdxFile labels = IdxFile.read(labelFile, 1);
    if (labels.items() != pixels.items()) {
      throw new BadInput(
          String.format(
              "%s: has %d labels, must have %d as %s has images",
              labelFile, labels.items(), pixels.items(), file));
    }
    Digit[] all = Digit.values();
    for (int i = 0; i < pixels.items(); i++) {
      int label = Byte.toUnsignedInt(labels.bytes()[i]);
      if (label >= all.length) {
        throw new BadInput(labelFile + ": label " + i + " is " + label + ", must be 0 to 9");
      }
      images.add(new GreyImage(size, pixels.item(i)));
      digits.add(all[label]);
    }
  }

  private static Path labels(Path images) {
    String name = String.valueOf(images.getFileName()).replace(IMAGES, LABELS);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    for (String each : List.of(name, plain, plain + ".gz")) {
      Path file = images.resolveSibling(each);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new BadInput(images + ": its labels are missing: there is no " + name + " beside it");
  }
}
