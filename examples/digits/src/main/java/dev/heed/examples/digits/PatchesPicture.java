package dev.heed.examples.digits;

import dev.heed.examples.cli.HeatMap;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.Svg;
import dev.heed.examples.cli.trace.Tensors;
import dev.heed.examples.cli.trace.Trace;
import dev.heed.examples.cli.trace.WholeTrace;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Draws images in columns: the image with its patches, what the answer was collected from, and
 * where the patch that gave most of it looked.
 */
final class PatchesPicture implements Picture {

  /** As {@code Digits.heed} declares. */
  static final int HEADS = 4;

  static final int BLOCKS = 3;

  private static final int SIDE = 112;
  private static final int STEP = 124;
  private static final int LEFT = 200;
  private static final int TOP = 50;
  private static final String INK = "#222222";
  private static final String LINE = "#d9691e";

  private final Tensors tensors;
  private final Labelled<GreyImage, Digit> images;

  PatchesPicture(Tensors tensors, Labelled<GreyImage, Digit> images) {
    this.tensors = tensors;
    this.images = images;
  }

  int width() {
    return LEFT + images.size() * STEP + 10;
  }

  int height() {
    return TOP + 3 * STEP + 40;
  }

  @Override
  public void draw(Svg svg) throws XMLStreamException, IOException {
    svg.text(10, 28, "start", 16, INK, "What a model of patches looks at");
    String[] rows = {"image and patches", "answer collected from", "where the boxed patch looks"};
    for (int row = 0; row < rows.length; row++) {
      svg.text(LEFT - 10, TOP + row * STEP + SIDE / 2.0, "end", 11, INK, rows[row]);
    }
    for (int i = 0; i < images.size(); i++) {
      column(svg, images.inputs().get(i), images.answers().get(i), LEFT + i * STEP);
    }
  }

  private void column(Svg svg, GreyImage image, Digit truth, int x)
      throws XMLStreamException, IOException {
    ImageSize size = image.size();
    WholeTrace trace = WholeTrace.of(tensors, HEADS, BLOCKS, size.patches(image));
    float[] collected = trace.pooled().weights();
    int strongest = Trace.highest(collected);
    float[] seen = trace.attention()[BLOCKS - 1].meanWeights()[strongest];
    int patches = size.side() / size.patch();

    svg.image(x, TOP, SIDE, SIDE, HeatMap.ink(pixels(image), 1));
    for (int line = 0; line <= patches; line++) {
      double at = line * (double) SIDE / patches;
      svg.line(x + at, TOP, x + at, TOP + SIDE, LINE);
      svg.line(x, TOP + at, x + SIDE, TOP + at, LINE);
    }
    svg.image(x, TOP + STEP, SIDE, SIDE, HeatMap.brighter(square(collected, patches)));
    svg.image(x, TOP + 2 * STEP, SIDE, SIDE, HeatMap.brighter(square(seen, patches)));
    double side = (double) SIDE / patches;
    int row = strongest / patches;
    int column = strongest % patches;
    frame(svg, x + column * side, TOP + STEP + row * side, side);
    frame(svg, x + column * side, TOP + 2 * STEP + row * side, side);
    int answer = Trace.highest(trace.probabilities());
    svg.text(
        x + SIDE / 2.0,
        TOP + 3 * STEP + 12,
        "middle",
        12,
        INK,
        String.format(
            Locale.ROOT,
            "%d%s, sure %.2f",
            answer,
            answer == Digit.LABELS.index(truth) ? "" : ", not " + truth,
            trace.probabilities()[answer]));
  }

  private static void frame(Svg svg, double x, double y, double side) throws XMLStreamException {
    svg.line(x, y, x + side, y, LINE);
    svg.line(x, y + side, x + side, y + side, LINE);
    svg.line(x, y, x, y + side, LINE);
    svg.line(x + side, y, x + side, y + side, LINE);
  }

  private static float[][] pixels(GreyImage image) {
    int side = image.size().side();
    float[][] rows = new float[side][side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        rows[y][x] = (float) image.ink(y, x);
      }
    }
    return rows;
  }

  private static float[][] square(float[] values, int side) {
    float[][] rows = new float[side][side];
    for (int i = 0; i < values.length; i++) {
      rows[i / side][i % side] = values[i];
    }
    return rows;
  }
}
