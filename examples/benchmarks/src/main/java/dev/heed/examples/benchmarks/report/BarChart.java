package dev.heed.examples.benchmarks.report;

import dev.heed.examples.cli.Svg;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamException;

/**
 * Bars in groups over a logarithmic axis, for the sizes differ by a thousand.
 *
 * @param title the title, with the unit
 * @param series who has a bar in each group
 * @param groups the groups, from left to right
 */
record BarChart(String title, List<String> series, List<Group> groups) {

  private static final int LEFT = 70;
  private static final int TOP = 110;
  private static final int ENTRY = 200;
  private static final int ENTRIES = 3;
  private static final int HEIGHT = 260;
  private static final int BAR = 44;
  private static final int GAP = 40;

  /**
   * Bars side by side.
   *
   * @param name what is below them
   * @param values a value above 0 for each series, or none
   */
  record Group(String name, List<OptionalDouble> values) {}

  /** The picture. */
  String draw() throws XMLStreamException {
    double[] values =
        groups.stream()
            .flatMap(group -> group.values().stream())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    if (values.length == 0) {
      throw new IllegalArgumentException("a chart of nothing");
    }
    int step = series.size() * BAR + GAP;
    int width = Math.max(LEFT + GAP + groups.size() * step, LEFT + ENTRY * ENTRIES);
    Axis axis = Axis.of(values[0], values[values.length - 1], TOP + HEIGHT, TOP);
    StringWriter out = new StringWriter();
    try (Svg svg = new Svg(out, width, TOP + HEIGHT + 40)) {
      svg.text(LEFT, 26, "start", 15, Colours.INK, title);
      legend(svg);
      grid(svg, axis, width);
      for (int i = 0; i < groups.size(); i++) {
        bars(svg, groups.get(i), LEFT + GAP + i * step, axis);
      }
    }
    return out.toString();
  }

  private static void grid(Svg svg, Axis axis, int width) throws XMLStreamException {
    for (int power = axis.least(); power <= axis.most(); power++) {
      double y = axis.at(Math.pow(10, power));
      svg.line(LEFT, y, width, y, Colours.PALE);
      svg.text(LEFT - 8, y + 4, "end", 11, Colours.INK, Axis.number(Math.pow(10, power)));
    }
  }

  private void legend(Svg svg) throws XMLStreamException {
    for (int i = 0; i < series.size(); i++) {
      double x = LEFT + ENTRY * (i % ENTRIES);
      int line = i / ENTRIES;
      double y = 38 + 18.0 * line;
      svg.rectangle(x, y, 12, 12, Colours.of(i));
      svg.text(x + 17, y + 10, "start", 12, Colours.INK, series.get(i));
    }
  }

  private static void bars(Svg svg, Group group, double left, Axis axis) throws XMLStreamException {
    double x = left;
    for (int i = 0; i < group.values().size(); i++) {
      OptionalDouble value = group.values().get(i);
      if (value.isPresent()) {
        double y = axis.at(value.getAsDouble());
        svg.rectangle(x, y, BAR - 4, TOP + HEIGHT - y, Colours.of(i));
        svg.text(
            x + (BAR - 4) / 2.0,
            y - 4,
            "middle",
            10,
            Colours.INK,
            Axis.number(value.getAsDouble()));
      }
      x += BAR;
    }
    svg.text((left + x - 4) / 2, TOP + HEIGHT + 22, "middle", 13, Colours.INK, group.name());
  }
}
