package dev.heed.examples.phones;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.HeatMap;
import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.Svg;
import dev.heed.examples.cli.trace.Tensors;
import dev.heed.examples.cli.trace.Trace;
import dev.heed.examples.sound.SpectrogramPanel;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Draws a sound over time: its phones, those that the model tells, its spectrogram, and below it
 * how much each frame takes from the frames before and after it.
 */
final class PhonesPicture implements Picture {

  static final int WIDTH = 1200;
  static final int HEIGHT = 560;

  private static final int LEFT = 120;
  private static final int PANEL = WIDTH - LEFT - 20;
  private static final int SPECTROGRAM = 160;
  private static final int BAND = 98;
  private static final int LABELS = 24;
  private static final String INK = "#222222";
  private static final String RIGHT = "#1f5fa8";
  private static final String WRONG = "#d9691e";
  private static final String PALE = "#d8d8d8";

  private final String name;
  private final Sound sound;
  private final List<Phone> truth;
  private final Tensors tensors;

  PhonesPicture(String name, Sound sound, List<Phone> truth, Tensors tensors) {
    this.name = name;
    this.sound = sound;
    this.truth = truth;
    this.tensors = tensors;
  }

  @Override
  public void draw(Svg svg) throws XMLStreamException, IOException {
    FrameTrace trace = FrameTrace.of(tensors, Hearing.FRAMES.of(sound));
    List<Phone> answers = new ArrayList<>();
    int right = 0;
    for (float[] probabilities : trace.probabilities()) {
      answers.add(Phone.LABELS.constants().get(Trace.highest(probabilities)));
      right += answers.get(answers.size() - 1) == truth.get(answers.size() - 1) ? 1 : 0;
    }
    svg.text(
        LEFT,
        26,
        "start",
        15,
        INK,
        String.format(
            Locale.ROOT,
            "%s: %d of %d frames right",
            ConfusionReport.ending(name),
            right,
            truth.size()));
    double y = 44;
    runs(svg, y, "true", truth, truth);
    runs(svg, y + LABELS, "told", answers, truth);
    y += 2 * LABELS + 4;
    label(svg, y + SPECTROGRAM / 2.0, "spectrogram");
    new SpectrogramPanel(sound, Hearing.FRAMING).draw(svg, LEFT, y, PANEL, SPECTROGRAM);
    y += SPECTROGRAM + 40;
    for (int block = 0; block < trace.attention().length; block++) {
      svg.image(LEFT, y, PANEL, BAND, HeatMap.brighter(trace.band(block)));
      label(svg, y + 10, "0.24 s ahead");
      label(svg, y + BAND / 2.0 + 4, "attention, block " + (block + 1));
      label(svg, y + BAND, "0.24 s back");
      y += BAND + 14;
    }
  }

  private void runs(Svg svg, double y, String what, List<Phone> phones, List<Phone> right)
      throws XMLStreamException {
    label(svg, y + 14, what);
    double width = (double) PANEL / phones.size();
    int start = 0;
    int hits = 0;
    for (int frame = 0; frame < phones.size(); frame++) {
      hits += phones.get(frame) == right.get(frame) ? 1 : 0;
      if (frame + 1 < phones.size() && phones.get(frame + 1) == phones.get(start)) {
        continue;
      }
      int length = frame + 1 - start;
      double x = LEFT + start * width;
      svg.line(x, y, x, y + LABELS - 4, PALE);
      if (length * width >= 8 && phones.get(start) != Phone.SIL) {
        String colour = 2 * hits > length ? RIGHT : WRONG;
        double middle = x + length * width / 2;
        svg.text(middle, y + 14, "middle", 9, colour, phones.get(start).toString());
      }
      start = frame + 1;
      hits = 0;
    }
  }

  private static void label(Svg svg, double y, String text) throws XMLStreamException {
    svg.text(LEFT - 8, y, "end", 11, INK, text);
  }
}
