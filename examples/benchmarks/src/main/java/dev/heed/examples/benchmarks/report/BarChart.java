package dev.heed.examples.benchmarks.report;

import dev.heed.examples.cli.Svg;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
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

  private static final List<String> COLOURS =
      List.of(
          "#1f5fa8", "#d9691e", "#3a8a4d", "#8a4fa0", "#6db3e8", "#f0b27a", "#93cf9f", "#c9a5d8");
  private static final String INK = "#222222";
  private static final String PALE = "#d8d8d8";
  private static final int LEFT = 70;
  private static final int TOP = 80;
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

  BarChart {
    if (series.size() > COLOURS.size()) {
      throw new IllegalArgumentException(
          series.size() + " series, there are colours for " + COLOURS.size());
    }
  }

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
    int width = Math.max(LEFT + GAP + groups.size() * step, 640);
    Axis axis =
        new Axis(
            (int) Math.floor(Math.log10(values[0]) - 0.05),
            (int) Math.ceil(Math.log10(values[values.length - 1]) + 0.05));
    StringWriter out = new StringWriter();
    try (Svg svg = new Svg(out, width, TOP + HEIGHT + 40)) {
      svg.text(LEFT, 26, "start", 15, INK, title);
      legend(svg);
      axis.draw(svg, width);
      for (int i = 0; i < groups.size(); i++) {
        bars(svg, groups.get(i), LEFT + GAP + i * step, axis);
      }
    }
    return out.toString();
  }

  private void legend(Svg svg) throws XMLStreamException {
    double x = LEFT;
    for (int i = 0; i < series.size(); i++) {
      svg.rectangle(x, 38, 12, 12, COLOURS.get(i));
      svg.text(x + 17, 48, "start", 12, INK, series.get(i));
      x += 36 + 7.2 * series.get(i).length();
    }
  }

  private static void bars(Svg svg, Group group, double left, Axis axis) throws XMLStreamException {
    double x = left;
    for (int i = 0; i < group.values().size(); i++) {
      OptionalDouble value = group.values().get(i);
      if (value.isPresent()) {
        double y = axis.y(Math.log10(value.getAsDouble()));
        svg.rectangle(x, y, BAR - 4, TOP + HEIGHT - y, COLOURS.get(i));
        svg.text(x + (BAR - 4) / 2.0, y - 4, "middle", 10, INK, number(value.getAsDouble()));
      }
      x += BAR;
    }
    svg.text((left + x - 4) / 2, TOP + HEIGHT + 22, "middle", 13, INK, group.name());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  /** From one power of ten to another, from the bottom up. */
  private record Axis(int least, int most) {

    double y(double power) {
      return TOP + HEIGHT * (most - power) / (most - least);
    }

    void draw(Svg svg, int width) throws XMLStreamException {
      for (int power = least; power <= most; power++) {
        svg.line(LEFT, y(power), width, y(power), PALE);
        svg.text(LEFT - 8, y(power) + 4, "end", 11, INK, number(Math.pow(10, power)));
      }
    }
  }
}
