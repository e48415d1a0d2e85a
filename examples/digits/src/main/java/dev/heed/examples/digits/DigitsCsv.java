package dev.heed.examples.digits;

import dev.heed.examples.cli.BadInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads images from comma-separated values: a row for each, its pixels and perhaps its digit. */
final class DigitsCsv {

  private final String name;

  private DigitsCsv(String name) {
    this.name = name;
  }

  /**
   * Reads images with their digits, the last value of each row.
   *
   * @param name what messages call the text
   * @param in the text, UTF-8
   * @param sink takes each image with its digit
   */
  static void readLabelled(String name, InputStream in, BiConsumer<GreyImage, Digit> sink)
      throws IOException {
    DigitsCsv csv = new DigitsCsv(name);
    csv.read(
        in,
        row -> {
          int pixels = row.size() - 1;
          Digit digit = Digit.LABELS.get(row.get(pixels).strip(), text -> csv.problem(row, text));
          sink.accept(csv.image(row, pixels), digit);
        });
  }

  /** Reads images without digits. */
  static void readImages(String name, InputStream in, Consumer<GreyImage> sink) throws IOException {
    DigitsCsv csv = new DigitsCsv(name);
    csv.read(in, row -> sink.accept(csv.image(row, row.size())));
  }

  private void read(InputStream in, Consumer<CSVRecord> row) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      for (CSVRecord each : parser) {
        row.accept(each);
      }
    } catch (UncheckedIOException e) {
      throw new BadInput(name + ": is no text of comma-separated values: " + e.getMessage());
    }
  }

  private GreyImage image(CSVRecord row, int pixels) {
    ImageSize size =
        ImageSize.ofPixels(pixels)
            .orElseThrow(
                () ->
                    problem(
                        row,
                        String.format(
                            "there are %d values for pixels, must be 64 (8×8) or 784 (28×28)",
                            pixels)));
    byte[] bytes = new byte[pixels];
    for (int i = 0; i < pixels; i++) {
      bytes[i] = (byte) Math.round(255f * value(row, i, size) / size.brightest());
    }
    return new GreyImage(size, bytes);
  }

  private int value(CSVRecord row, int column, ImageSize size) {
    String text = row.get(column).strip();
    int value;
    try {
      value = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      value = -1;
    }
    if (value < 0 || value > size.brightest()) {
      throw problem(
          row,
          String.format(
              "column %d has \"%s\", a pixel of %s is a whole number from 0 to %d",
              column + 1, text, size, size.brightest()));
    }
    return value;
  }

  private BadInput problem(CSVRecord row, String what) {
    return new BadInput(name + ":" + row.getRecordNumber() + ": " + what);
  }
}
