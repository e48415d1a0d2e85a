package dev.heed.examples.speaker;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.HeatMap;
import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.Svg;
import dev.heed.examples.cli.trace.Attended;
import dev.heed.examples.cli.trace.Tensors;
import dev.heed.examples.cli.trace.Trace;
import dev.heed.examples.cli.trace.WholeTrace;
import dev.heed.examples.sound.SpectrogramPanel;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Draws a sound over time: its spectrogram, how much of each frame went into the answer, and how
 * much each frame got of the attention of all frames in each block.
 */
final class ListeningPicture implements Picture {

  /** As {@code Spoken.heed} declares. */
  static final int HEADS = 4;

  static final int BLOCKS = 2;

  static final int WIDTH = 860;

  private static final int LEFT = 150;
  private static final int PANEL = WIDTH - LEFT - 30;
  private static final int SPECTROGRAM = 180;
  private static final int CURVE = 90;
  private static final int TOP = 50;
  private static final int GAP = 44;
  private static final String INK = "#222222";
  private static final String PALE = "#d8d8d8";
  private static final String LINE = "#1f5fa8";

  private final Task<?> task;
  private final Tensors tensors;
  private final String name;
  private final Sound sound;

  ListeningPicture(Task<?> task, Tensors tensors, String name, Sound sound) {
    this.task = task;
    this.tensors = tensors;
    this.name = name;
    this.sound = sound;
  }

  int height() {
    return TOP + SPECTROGRAM + GAP + (CURVE + 20) + (PANEL / 2 + GAP) + 10;
  }

  @Override
  public void draw(Svg svg) throws XMLStreamException, IOException {
    WholeTrace trace = WholeTrace.of(tensors, HEADS, BLOCKS, Hearing.FRAMES.of(sound));
    int answer = Trace.highest(trace.probabilities());
    svg.text(
        LEFT,
        28,
        "start",
        16,
        INK,
        String.format(
            Locale.ROOT,
            "%s: %s %s, sure %.2f",
            ConfusionReport.ending(name),
            task.column(),
            task.labels().names().get(answer),
            trace.probabilities()[answer]));
    double y = TOP;
    label(svg, y + SPECTROGRAM / 2.0, "spectrogram");
    new SpectrogramPanel(sound, Hearing.FRAMING).draw(svg, LEFT, y, PANEL, SPECTROGRAM);
    y += SPECTROGRAM + GAP;
    label(svg, y + CURVE / 2.0, "answer collected from");
    curve(svg, y, trace.pooled().weights());
    y += CURVE + 20;
    int side = (PANEL - 20) / 2;
    for (int block = 0; block < BLOCKS; block++) {
      double x = LEFT + block * (side + 20.0);
      Attended attended = trace.attention()[block];
      svg.image(x, y, side, side, HeatMap.brighter(attended.meanWeights()));
      svg.text(x + side / 2.0, y + side + 16, "middle", 11, INK, "attention, block " + (block + 1));
    }
    label(svg, y + 14, "each row a frame,");
    label(svg, y + 28, "bright where it looks");
  }

  private static void label(Svg svg, double y, String text) throws XMLStreamException {
    svg.text(LEFT - 10, y, "end", 11, INK, text);
  }

  private static void curve(Svg svg, double y, float[] weights) throws XMLStreamException {
    float most = weights[Trace.highest(weights)];
    double[] x = new double[weights.length];
    double[] heights = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      x[i] = LEFT + PANEL * (i + 0.5) / weights.length;
      heights[i] = y + CURVE * (1 - weights[i] / most);
    }
    svg.line(LEFT, y + CURVE, LEFT + PANEL, y + CURVE, PALE);
    svg.text(LEFT + PANEL, y + 10, "end", 10, INK, String.format(Locale.ROOT, "most: %.3f", most));
    svg.curve(x, heights, LINE);
  }
}
