package dev.heed.examples.spoken;

import dev.heed.examples.cli.AtomicFile;
import dev.heed.examples.cli.Svg;
import dev.heed.runtime.encode.sound.Conditioning;
import dev.heed.runtime.encode.sound.Framing;
import dev.heed.runtime.encode.sound.Loudness;
import dev.heed.runtime.encode.sound.MelConvention;
import dev.heed.runtime.encode.sound.MelSettings;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.encode.sound.SoundEncoder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
  private static final int BANDS = 24;
  private static final int BAND = 7;
  private static final int ROW = 16;
  private static final int GAP = 24;
  private static final String INK = "#222222";

  private final float[][] bands;
  private final double column;

  private AlignmentPicture(float[][] bands) {
    this.bands = bands;
    this.column = (double) PANEL / bands.length;
  }

  /**
   * Writes a picture of what a session has just heard.
   *
   * @param file where it goes
   * @param sound what was heard
   * @param session has labelled the sound
   * @param phones the labels that it found
   */
  static void write(
      Path file, Sound sound, SpokenPhonesModel.Session session, List<Phone> phones)
      throws IOException {
    SoundEncoder encoder =
        SoundEncoder.logMel(
            Framing.standard(Recordings.RATE, true),
            Loudness.RMS,
            Conditioning.speech(),
            new MelSettings(
                MelConvention.KALDI,
                BANDS,
                20,
                Recordings.RATE / 2.0,
                MelSettings.Logarithm.NATURAL,
                1e-5));
    float[][] bands = new float[encoder.frames(sound)][encoder.width()];
    encoder.encode(sound, bands);
    StringWriter text = new StringWriter();
    int height = TOP + BANDS * BAND + GAP + ROW * Phone.values().length + 20;
    try (Svg svg = new Svg(text, LEFT + PANEL + 20, height)) {
      String title =
          String.format(
              Locale.ROOT,
              "%s, probability %.3f",
              phones.stream().map(Phone::name).collect(Collectors.joining(" ")),
              Math.exp(session.logProbability()));
      svg.text(LEFT, 28, "start", 16, INK, title);
      AlignmentPicture picture = new AlignmentPicture(bands);
      picture.drawSpectrogram(svg);
      picture.drawPhones(svg, session);
    } catch (XMLStreamException e) {
      throw new IOException(file + ": cannot be drawn: " + e.getMessage(), e);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(bytes));
  }

  private void drawSpectrogram(Svg svg) throws XMLStreamException {
    float lowest = Float.MAX_VALUE;
    float highest = -Float.MAX_VALUE;
    for (float[] frame : bands) {
      for (float energy : frame) {
        lowest = Math.min(lowest, energy);
        highest = Math.max(highest, energy);
      }
    }
    for (int frame = 0; frame < bands.length; frame++) {
      for (int band = 0; band < BANDS; band++) {
        double share = (bands[frame][band] - lowest) / Math.max(1e-6, highest - lowest);
        double y = TOP + (BANDS - 1 - band) * (double) BAND;
        svg.rectangle(LEFT + frame * column, y, column + 0.3, BAND + 0.3, shade(share));
      }
    }
  }

  private void drawPhones(Svg svg, SpokenPhonesModel.Session session) throws XMLStreamException {
    double top = TOP + BANDS * BAND + (double) GAP;
    for (Phone phone : Phone.values()) {
      double y = top + phone.ordinal() * (double) ROW;
      svg.line(LEFT, y + ROW, (double) LEFT + PANEL, y + ROW, "#e4e4e4");
      svg.text(LEFT - 8, y + ROW - 4, "end", 11, INK, phone.name());
      for (int frame = 0; frame < bands.length; frame++) {
        float share = session.score(frame, phone);
        if (share > 0.02) {
          svg.rectangle(LEFT + frame * column, y + 1, column, ROW - 2, shade(share));
        }
      }
    }
  }

  /** White for 0, dark blue for 1. */
  private static String shade(double share) {
    int light = (int) Math.round(255 * (1 - share));
    return String.format(Locale.ROOT, "#%02x%02x%02x", light * 9 / 10, light, 60 + light * 3 / 4);
  }
}
