package dev.heed.examples.sound;

import dev.heed.examples.cli.HeatMap;
import dev.heed.examples.cli.Svg;
import dev.heed.runtime.encode.sound.Conditioning;
import dev.heed.runtime.encode.sound.Framing;
import dev.heed.runtime.encode.sound.Loudness;
import dev.heed.runtime.encode.sound.MelConvention;
import dev.heed.runtime.encode.sound.MelSettings;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.encode.sound.SoundEncoder;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Draws the spectrogram of a sound: time from left to right, mel bands from bottom to top, brighter
 * where there is more energy; below it a scale of seconds.
 *
 * @param sound the sound
 * @param framing its frames, 25 ms every 10 ms
 */
public record SpectrogramPanel(Sound sound, Framing framing) {

  /** Mel bands at 8 kHz and above; fewer points of the spectrum would leave bands empty. */
  private static final int BANDS = 32;

  private static final String INK = "#222222";

  /** A panel of a place and size. */
  public void draw(Svg svg, double x, double y, double width, double height)
      throws XMLStreamException, IOException {
    SoundEncoder encoder =
        SoundEncoder.logMel(
            framing,
            Loudness.RMS,
            Conditioning.speech(),
            new MelSettings(
                MelConvention.KALDI,
                BANDS,
                20,
                framing.rate() / 2.0,
                MelSettings.Logarithm.NATURAL,
                1e-5));
    float[][] frames = new float[encoder.frames(sound)][encoder.width()];
    encoder.encode(sound, frames);
    svg.image(x, y, width, height, HeatMap.brighter(upright(frames)));
    double seconds = (double) sound.samples().length / sound.rate();
    double step = seconds > 20 ? 10 : seconds > 3 ? 1 : 0.1;
    for (int tick = 0; tick * step <= seconds; tick++) {
      double at = x + width * tick * step / seconds;
      svg.line(at, y + height, at, y + height + 4, INK);
      String label = String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", tick * step);
      svg.text(at, y + height + 16, "middle", 10, INK, label);
    }
    svg.text(x + width, y + height + 30, "end", 10, INK, "seconds");
  }

  /** Time along the rows of a picture, the lowest band in its last row. */
  public static float[][] upright(float[][] frames) {
    int height = frames[0].length;
    float[][] rows = new float[height][frames.length];
    for (int frame = 0; frame < frames.length; frame++) {
      for (int band = 0; band < height; band++) {
        rows[height - 1 - band][frame] = frames[frame][band];
      }
    }
    return rows;
  }
}
