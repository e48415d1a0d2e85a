package dev.heed.runtime.encode.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The fixtures that {@code sound/fixtures.py} wrote. */
final class Tables {

  private Tables() {}

  static double[][] read(String name) {
    String file = "/sound/" + name + ".csv";
    try (InputStream stream =
        Objects.requireNonNull(Tables.class.getResourceAsStream(file), file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines().map(Tables::row).toArray(double[][]::new);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The fixtures' samples, taken for a rate. */
  static Sound signal(int rate) {
    double[] integers = read("signal")[0];
    short[] samples = new short[integers.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) integers[i];
    }
    return Sound.of(rate, samples);
  }

  private static double[] row(String line) {
    String[] cells = line.split(",", -1);
    double[] row = new double[cells.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = Double.parseDouble(cells[i]);
    }
    return row;
  }
}
