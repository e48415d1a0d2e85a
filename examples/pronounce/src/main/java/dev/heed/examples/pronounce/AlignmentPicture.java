package dev.heed.examples.pronounce;

import dev.heed.examples.cli.AtomicFile;
import dev.heed.examples.cli.Svg;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Draws which letters of a word a model considered for each phone, by the weights of the decoder's
 * last attention over the input: a row for each phone, a column for each letter, darker the larger
 * the weight.
 */
final class AlignmentPicture {

  private static final int CELL = 40;
  private static final int LEFT = 80;
  private static final int TOP = 90;
  private static final int MARGIN = 40;
  private static final int NARROWEST = 560;
  private static final String HUE = "#1f5fa8";
  private static final String INK = "#222222";
  private static final String PALE = "#8a8a8a";

  private AlignmentPicture() {}

  /** Writes the picture of a word and its phones. */
  static void write(Path file, String word, List<String> phones, float[][] weights)
      throws IOException {
    byte[] svg = draw(word, phones, weights).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(svg));
  }

  /** The picture as an SVG document. */
  static String draw(String word, List<String> phones, float[][] weights) throws IOException {
    List<String> letters = Entry.letters(word);
    List<String> rows = new ArrayList<>(phones);
    rows.add("end");
    StringWriter text = new StringWriter();
    int width = Math.max(NARROWEST, LEFT + letters.size() * CELL + MARGIN);
    try (Svg svg = new Svg(text, width, TOP + rows.size() * CELL + MARGIN)) {
      svg.text(LEFT, 28, "start", 16, INK, word + ": " + String.join(" ", phones));
      svg.text(LEFT, 50, "start", 11, PALE, "which letters the model considers for each phone");
      for (int column = 0; column < letters.size(); column++) {
        svg.text(LEFT + (column + 0.5) * CELL, TOP - 10, "middle", 14, INK, letters.get(column));
      }
      for (int row = 0; row < rows.size(); row++) {
        double y = TOP + row * (double) CELL;
        svg.text(LEFT - 12, y + CELL / 2.0 + 5, "end", 14, INK, rows.get(row));
        for (int column = 0; column < letters.size(); column++) {
          svg.square(LEFT + column * (double) CELL, y, CELL, HUE, weights[row][column]);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("the alignment cannot be drawn: " + e.getMessage(), e);
    }
    return text.toString();
  }
}
