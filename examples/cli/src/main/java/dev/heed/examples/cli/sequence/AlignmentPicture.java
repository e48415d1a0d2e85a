package dev.heed.examples.cli.sequence;

import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.Svg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Draws what of its input a model considered for each symbol of an answer, by the weights of the
 * decoder's last attention over the input: a row for each symbol and for the end, a column for each
 * part of the input, darker the larger the weight.
 *
 * @param title the input and its answer
 * @param note what rows and columns are
 * @param input what the columns are called, in order
 * @param answer what the rows are called, without the end
 */
public record AlignmentPicture(String title, String note, List<String> input, List<String> answer) {

  private static final int CELL = 40;
  private static final int MARGIN = 40;
  private static final int NARROWEST = 560;
  private static final int HEADING = 60;

  /** About the width of a letter of the size of the names. */
  private static final int LETTER = 9;

  /** Names of columns that are longer stand upright, since they are wider than their column. */
  private static final int LEVEL = 3;

  private static final String HUE = "#1f5fa8";
  private static final String INK = "#222222";
  private static final String PALE = "#8a8a8a";

  /** Copies both. */
  public AlignmentPicture {
    input = List.copyOf(input);
    answer = List.copyOf(answer);
  }

  /**
   * Draws into an SVG file.
   *
   * @param file where it goes
   * @param weights for each symbol, and for the end, the weights of all parts of the input
   */
  public void write(Path file, float[][] weights) throws IOException {
    List<String> rows = new ArrayList<>(answer);
    rows.add("end");
    int left = 36 + LETTER * longest(rows);
    int top = HEADING + (upright() ? 14 + LETTER * longest(input) : 30);
    int width = Math.max(NARROWEST, left + input.size() * CELL + MARGIN);
    int height = top + rows.size() * CELL + MARGIN;
    Picture.write(
        file,
        width,
        height,
        svg -> {
          svg.text(left, 28, "start", 16, INK, title);
          svg.text(left, 50, "start", 11, PALE, note);
          columns(svg, left, top);
          for (int row = 0; row < rows.size(); row++) {
            double y = top + row * (double) CELL;
            svg.text(left - 12, y + CELL / 2.0 + 5, "end", 14, INK, rows.get(row));
            for (int column = 0; column < input.size(); column++) {
              svg.square(left + column * (double) CELL, y, CELL, HUE, weights[row][column]);
            }
          }
        });
  }

  private void columns(Svg svg, int left, int top) throws XMLStreamException {
    for (int column = 0; column < input.size(); column++) {
      double x = left + (column + 0.5) * CELL;
      if (upright()) {
        svg.turnedText(x + 5, top - 10, "start", 14, INK, input.get(column));
      } else {
        svg.text(x, top - 10, "middle", 14, INK, input.get(column));
      }
    }
  }

  private boolean upright() {
    return longest(input) > LEVEL;
  }

  private static int longest(List<String> names) {
    return names.stream().mapToInt(name -> name.codePointCount(0, name.length())).max().orElse(0);
  }
}
