package dev.heed.examples.benchmarks.report;

import dev.heed.examples.cli.Svg;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/**
 * Lines over logarithmic axes, with a mark where something was measured.
 *
 * @param title the title, with the unit
 * @param across what grows from left to right
 * @param lines the lines
 */
record LineChart(String title, String across, List<Line> lines) {

  private static final int LEFT = 70;
  private static final int TOP = 50;
  private static final int WIDTH = 520;
  private static final int HEIGHT = 300;
  private static final int MARK = 6;

  /**
   * One line.
   *
   * @param name who it is of
   * @param points at least one, both coordinates above 0
   */
  record Line(String name, NavigableMap<Integer, Double> points) {}

  /** The picture. */
  String draw() throws XMLStreamException {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    TreeSet<Integer> places = new TreeSet<>();
    for (Line line : lines) {
      places.addAll(line.points().keySet());
      for (double value : line.points().values()) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a chart of nothing");
    }
    Axis up = Axis.of(least, most, TOP + HEIGHT, TOP);
    StringWriter out = new StringWriter();
    try (Svg svg = new Svg(out, LEFT + WIDTH + 230, TOP + HEIGHT + 60)) {
      svg.text(LEFT, 26, "start", 15, Colours.INK, title);
      grid(svg, up, places);
      for (int i = 0; i < lines.size(); i++) {
        line(svg, lines.get(i), Colours.of(i), up, places);
        double y = TOP + 14 + 22.0 * i;
        svg.rectangle(LEFT + WIDTH + 24, y - 10, 12, 12, Colours.of(i));
        svg.text(LEFT + WIDTH + 42, y, "start", 12, Colours.INK, lines.get(i).name());
      }
    }
    return out.toString();
  }

  private void grid(Svg svg, Axis up, TreeSet<Integer> places) throws XMLStreamException {
    for (int power = up.least(); power <= up.most(); power++) {
      double y = up.at(Math.pow(10, power));
      svg.line(LEFT, y, LEFT + WIDTH, y, Colours.PALE);
      String number = Axis.number(Math.pow(10, power));
      svg.text(LEFT - 8, y + 4, "end", 11, Colours.INK, number);
    }
    for (int place : places) {
      double x = x(place, places);
      svg.line(x, TOP + HEIGHT, x, TOP + HEIGHT + 5, Colours.INK);
      String number = String.format(Locale.ROOT, "%,d", place);
      svg.text(x, TOP + HEIGHT + 20, "middle", 11, Colours.INK, number);
    }
    svg.text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 44, "middle", 12, Colours.INK, across);
  }

  private static void line(Svg svg, Line line, String colour, Axis up, TreeSet<Integer> places)
      throws XMLStreamException {
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (var point : line.points().entrySet()) {
      double x = x(point.getKey(), places);
      double y = up.at(point.getValue());
      if (!Double.isNaN(lastX)) {
        svg.line(lastX, lastY, x, y, colour);
      }
      svg.rectangle(x - MARK / 2.0, y - MARK / 2.0, MARK, MARK, colour);
      lastX = x;
      lastY = y;
    }
  }

  private static double x(int place, TreeSet<Integer> places) {
    double first = Math.log(places.first());
    double span = Math.log(places.last()) - first;
    return LEFT + 20 + (WIDTH - 40) * (span == 0 ? 0.5 : (Math.log(place) - first) / span);
  }
}
