package dev.heed.examples.network;

import dev.heed.examples.cli.Svg;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * A network as SVG: a circle for each node in the colour of the answered label, with a black ring
 * where the label was learned from, and a cross-line where the answer is known to be wrong.
 */
final class NetworkPicture {

  private static final int SIZE = 720;
  private static final int MARGIN = 30;
  private static final int KEY = 60;
  private static final int FEW = 100;
  private static final String WRONG = "#ff0000";

  /** Colours that the colour-blind tell apart (Okabe and Ito, 2008). */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442");

  private NetworkPicture() {}

  static String draw(Network network, List<Group> answers) {
    StringWriter out = new StringWriter();
    try (Svg svg = new Svg(out, SIZE, SIZE + KEY)) {
      double[][] places = Layout.of(network.nodes(), network.edges());
      for (int[] edge : network.edges()) {
        double[] from = places[edge[0]];
        double[] to = places[edge[1]];
        svg.line(at(from[0]), at(from[1]), at(to[0]), at(to[1]), "#c8c8c8");
      }
      double radius = network.nodes() <= FEW ? 11 : 2.5;
      for (int node = 0; node < network.nodes(); node++) {
        node(svg, network, node, answers.get(node), places[node], radius);
      }
      key(svg, answers);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a picture in memory cannot be written", e);
    }
    return out + "\n";
  }

  private static void node(
      Svg svg, Network network, int node, Group answer, double[] place, double radius)
      throws XMLStreamException {
    double x = at(place[0]);
    double y = at(place[1]);
    boolean learned =
        network.splits().get(node).equals("train") && network.labels().get(node).isPresent();
    boolean wrong = network.labels().get(node).map(label -> label != answer).orElse(false);
    if (learned) {
      svg.circle(x, y, Math.max(radius * 1.4, radius + 2.5), "#000000");
    }
    svg.circle(x, y, radius + 1, wrong ? WRONG : "#ffffff");
    svg.circle(x, y, radius, COLOURS.get(answer.number()));
    if (network.nodes() <= FEW) {
      svg.text(x, y + 4, "middle", 11, "#000000", Integer.toString(node));
    }
    if (wrong) {
      svg.line(x - radius, y - radius, x + radius, y + radius, WRONG);
    }
  }

  private static void key(Svg svg, List<Group> answers) throws XMLStreamException {
    Set<Group> found = EnumSet.copyOf(answers);
    double x = MARGIN;
    double y = SIZE + 10;
    for (Group group : found) {
      svg.circle(x, y, 6, COLOURS.get(group.number()));
      svg.text(x + 12, y + 4, "start", 12, "#000000", "label " + group);
      x += 70;
    }
    svg.text(
        MARGIN - 6, y + 28, "start", 12, "#000000", "black ring: learned from; red line: wrong");
  }

  private static double at(double share) {
    return MARGIN + share * (SIZE - 2 * MARGIN);
  }
}
