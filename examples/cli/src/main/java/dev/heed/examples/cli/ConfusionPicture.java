package dev.heed.examples.cli;

import dev.heed.runtime.label.ConfusionMatrix;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Draws a confusion matrix as SVG: a row for each true class, a column for each answered one, blue
 * where the answer is right and orange where it is not, darker the larger its share of the row.
 */
public final class ConfusionPicture {

  private static final int CELL = 44;
  private static final int LEFT = 110;
  private static final int TOP = 110;
  private static final int MARGIN = 78;

  /** Room for title and legend where there are few classes. */
  private static final int NARROWEST = 920;

  private static final String RIGHT_HUE = "#1f5fa8";
  private static final String WRONG_HUE = "#d9691e";
  private static final String INK = "#222222";
  private static final String PALE = "#8a8a8a";

  private final ConfusionMatrix matrix;
  private final List<String> labels;
  private final Svg svg;
  private final int size;

  private ConfusionPicture(ConfusionMatrix matrix, List<String> labels, Svg svg) {
    this.matrix = matrix;
    this.labels = labels;
    this.svg = svg;
    this.size = labels.size() * CELL;
  }

  /** The picture as an SVG document. */
  public static String draw(ConfusionMatrix matrix, List<String> labels, String title)
      throws IOException {
    StringWriter text = new StringWriter();
    int size = labels.size() * CELL;
    int width = Math.max(NARROWEST, LEFT + size + MARGIN);
    try (Svg svg = new Svg(text, width, TOP + size + MARGIN)) {
      new ConfusionPicture(matrix, labels, svg).draw(title);
    } catch (XMLStreamException e) {
      throw new IOException("the confusion matrix cannot be drawn: " + e.getMessage(), e);
    }
    return text.toString();
  }

  private void draw(String title) throws XMLStreamException {
    svg.text(LEFT, 30, "start", 18, INK, title);
    svg.text(LEFT + size / 2.0, 62, "middle", 13, PALE, "answered");
    svg.turnedText(24, TOP + size / 2.0, "middle", 13, PALE, "true");
    for (int label = 0; label < labels.size(); label++) {
      String name = labels.get(label);
      double middle = (label + 0.5) * CELL;
      svg.text(LEFT - 10, TOP + middle + 4, "end", 12, INK, name);
      svg.text(LEFT + middle, TOP - 10, "middle", 10, INK, name);
      svg.text(LEFT + size + 10, TOP + middle + 4, "start", 12, INK, percent(matrix.recall(label)));
      double under = TOP + size + 20;
      svg.text(LEFT + middle, under, "middle", 10, INK, percent(matrix.precision(label)));
      drawRow(label);
    }
    svg.text(LEFT + size + 10, TOP - 10, "start", 11, PALE, "found, %");
    svg.text(LEFT - 10, TOP + size + 20, "end", 11, PALE, "answer right, %");
    String legend =
        "shade: share of the row; blue: right, orange: wrong; right margin: share of the class that"
            + " was found; bottom: share of the answers that are right";
    svg.text(LEFT, TOP + size + 52, "start", 11, PALE, legend);
  }

  private void drawRow(int truth) throws XMLStreamException {
    long support = Math.max(1, matrix.support(truth));
    for (int answer = 0; answer < labels.size(); answer++) {
      long count = matrix.count(truth, answer);
      double x = LEFT + answer * (double) CELL;
      double y = TOP + truth * (double) CELL;
      // the square root keeps errors of 1 % visible beside a diagonal of 95 %
      double shade = Math.sqrt((double) count / support);
      svg.square(x, y, CELL, truth == answer ? RIGHT_HUE : WRONG_HUE, shade);
      if (count > 0) {
        String ink = shade > 0.7 ? "#ffffff" : INK;
        svg.text(x + CELL / 2.0, y + CELL / 2.0 + 4, "middle", 11, ink, Long.toString(count));
      }
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
