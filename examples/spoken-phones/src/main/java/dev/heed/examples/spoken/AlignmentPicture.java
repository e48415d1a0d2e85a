package dev.heed.examples.spoken;

import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.Svg;
import dev.heed.examples.sound.SpectrogramPanel;
import dev.heed.runtime.encode.sound.Framing;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Draws when the model hears which phone: the spectrogram of a sound, and below it the probability
 * of each phone at each frame. Between its phones the model holds the blank likeliest.
 */
final class AlignmentPicture {

  private static final int LEFT = 70;
  private static final int PANEL = 760;
  private static final int TOP = 50;
  private static final int SPECTROGRAM = 168;
  private static final int ROWS = TOP + SPECTROGRAM + 44;
  private static final int ROW = 16;
  private static final String INK = "#222222";

  /** Less of a probability is not seen anyway. */
  private static final float LEAST_SHARE = 0.02f;

  private static final List<Phone> PHONES = List.of(Phone.values());

  private AlignmentPicture() {}

  /**
   * Writes a picture of what a session has just heard.
   *
   * @param file where it goes
   * @param sound what was heard
   * @param session has labelled the sound
   * @param phones the labels that it found
   */
  static void write(Path file, Sound sound, SpokenPhonesModel.Session session, List<Phone> phones)
      throws IOException {
    String title =
        String.format(
            Locale.ROOT,
            "%s, probability %.3f",
            phones.stream().map(Phone::name).collect(Collectors.joining(" ")),
            Math.exp(session.logProbability()));
    Framing framing = Framing.standard(Recordings.RATE, true);
    Picture.write(
        file,
        LEFT + PANEL + 20,
        ROWS + ROW * PHONES.size() + 20,
        svg -> {
          svg.text(LEFT, 28, "start", 16, INK, title);
          new SpectrogramPanel(sound, framing).draw(svg, LEFT, TOP, PANEL, SPECTROGRAM);
          drawPhones(svg, session, framing.frames(sound.samples().length));
        });
  }

  private static void drawPhones(Svg svg, SpokenPhonesModel.Session session, long frames)
      throws XMLStreamException {
    double column = (double) PANEL / frames;
    double y = ROWS;
    for (Phone phone : PHONES) {
      svg.line(LEFT, y + ROW, (double) LEFT + PANEL, y + ROW, "#e4e4e4");
      svg.text(LEFT - 8, y + ROW - 4, "end", 11, INK, phone.name());
      for (int frame = 0; frame < frames; frame++) {
        float share = session.score(frame, phone);
        if (share > LEAST_SHARE) {
          svg.rectangle(LEFT + frame * column, y + 1, column, ROW - 2, shade(share));
        }
      }
      y += ROW;
    }
  }

  /** White for 0, dark blue for 1. */
  private static String shade(double share) {
    int light = (int) Math.round(255 * (1 - share));
    return String.format(Locale.ROOT, "#%02x%02x%02x", light * 9 / 10, light, 60 + light * 3 / 4);
  }
}
