package dev.heed.examples.tagger;

import dev.heed.examples.cli.HeatMap;
import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.Svg;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Draws how alike common words are: every word beside every other, as one-hot and as learned
 * vectors, and the learned ones as points of a plane.
 */
final class NeighboursPicture implements Picture {

  static final int WIDTH = 1400;
  static final int HEIGHT = 600;

  private static final int TOP = 70;
  private static final int SIDE = 360;
  private static final int LEFT = 60;
  private static final int PLANE = 500;
  private static final String INK = "#222222";
  private static final String PALE = "#d8d8d8";

  private static final Map<Upos, String> COLOURS =
      Map.of(
          Upos.NOUN, "#1f5fa8",
          Upos.VERB, "#d9691e",
          Upos.ADJ, "#2a8a3e",
          Upos.ADV, "#8a3ea8",
          Upos.PRON, "#b01f3a",
          Upos.ADP, "#6b5a1e",
          Upos.DET, "#1f8a8a");

  private final CommonWords common;
  private final WordSpace learned;

  NeighboursPicture(CommonWords common, WordSpace learned) {
    this.common = common;
    this.learned = learned;
  }

  @Override
  public void draw(Svg svg) throws XMLStreamException, IOException {
    svg.text(LEFT, 28, "start", 16, INK, "How alike common words are: one-hot beside learned");
    map(svg, LEFT, "one-hot: every word like none", WordSpace.oneHot(common.words()));
    map(svg, LEFT + SIDE + 60, "learned", learned);
    plane(svg, LEFT + 2 * (SIDE + 60));
  }

  private void map(Svg svg, int left, String title, WordSpace space)
      throws XMLStreamException, IOException {
    svg.text(left + SIDE / 2.0, TOP - 12, "middle", 13, INK, title);
    svg.image(left, TOP, SIDE, SIDE, HeatMap.ink(space.likeness(), 1));
    List<Upos> tags = common.tags();
    double step = (double) SIDE / tags.size();
    for (int i = 0; i < tags.size(); i++) {
      if (i == 0 || tags.get(i) != tags.get(i - 1)) {
        long count = tags.stream().filter(tags.get(i)::equals).count();
        double middle = (i + count / 2.0) * step;
        String colour = COLOURS.getOrDefault(tags.get(i), INK);
        svg.line(left, TOP + i * step, left + SIDE, TOP + i * step, PALE);
        svg.line(left + i * step, TOP, left + i * step, TOP + SIDE, PALE);
        svg.text(left - 6, TOP + middle + 4, "end", 10, colour, tags.get(i).name());
        svg.text(left + middle, TOP + SIDE + 16, "middle", 10, colour, tags.get(i).name());
      }
    }
  }

  private void plane(Svg svg, int left) throws XMLStreamException {
    svg.text(
        left + PLANE / 2.0, TOP - 12, "middle", 13, INK, "learned, in the plane of two components");
    double[][] points = Projection.of(learned.vectors());
    double most = 1e-9;
    for (double[] point : points) {
      most = Math.max(most, Math.max(Math.abs(point[0]), Math.abs(point[1])));
    }
    double scale = (PLANE / 2.0 - 30) / most;
    for (int i = 0; i < points.length; i++) {
      double x = left + PLANE / 2.0 + scale * points[i][0];
      double y = TOP + PLANE / 2.0 - scale * points[i][1];
      String colour = COLOURS.getOrDefault(common.tags().get(i), INK);
      svg.circle(x, y, 3, colour);
      svg.text(x + 5, y + 4, "start", 10, colour, common.words().get(i));
    }
  }
}
