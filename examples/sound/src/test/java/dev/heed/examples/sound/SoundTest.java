package dev.heed.examples.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.BadInput;
import dev.heed.runtime.encode.InputFileException;
import dev.heed.runtime.encode.sound.Sound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {

  private static final int RATE = 16_000;

  @TempDir Path folder = Path.of("");

  private static Sound say(Voice voice, String... phones) {
    return new Synthesiser(RATE, 5).say(voice, List.of(phones)).sound();
  }

  @Test
  void wavFilesKeepTheirSamples() throws IOException {
    float[] samples = {0, 0.5f, -0.5f, 1, -1, 0.25f};
    Path file = folder.resolve("a.wav");
    WavFiles.write(file, new Sound(RATE, samples));
    assertArrayEquals(samples, WavFiles.read(file, RATE).samples(), 1e-4f);
    assertEquals(
        file + ": has 16000 Hz, the model takes 8000 Hz",
        assertThrows(BadInput.class, () -> WavFiles.read(file, 8000)).getMessage());
  }

  @Test
  void stereoIsRefused() throws IOException {
    Path file = folder.resolve("stereo.wav");
    AudioFormat format = new AudioFormat(RATE, 16, 2, true, false);
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(new byte[64]), format, 16),
        AudioFileFormat.Type.WAVE,
        file.toFile());
    String message =
        assertThrows(InputFileException.class, () -> WavFiles.read(file, RATE)).getMessage();
    assertEquals(file + " has 2 channels, must have 1; mix or split them", message);
  }

  @Test
  void aVoiceSoundsTheSameEveryTimeAndAtItsPitch() {
    Voice voice = new Voice(100, 1, 0, 0.5);
    float[] samples = say(voice, "AA").samples();
    assertArrayEquals(samples, say(voice, "AA").samples());
    int best = 0;
    double most = 0;
    for (int lag = 80; lag < 400; lag++) {
      double sum = 0;
      for (int i = 800; i < 2400; i++) {
        sum += samples[i] * (double) samples[i + lag];
      }
      if (sum > most) {
        most = sum;
        best = lag;
      }
    }
    assertEquals(RATE / 100.0, best, 12, "samples from pulse to pulse");
  }

  @Test
  void resonancesLieWhereThePhoneHasThem() {
    Voice voice = new Voice(100, 1, 0, 0.5);
    // the first resonance of AA is at 730 Hz, of IY at 270
    assertTrue(power(say(voice, "AA"), 730) > 3 * power(say(voice, "AA"), 270));
    assertTrue(power(say(voice, "IY"), 270) > 3 * power(say(voice, "IY"), 730));
    assertThrows(IllegalArgumentException.class, () -> say(voice, "QQ"));
  }

  /** The power near a frequency, half a pitch to each side. */
  private static double power(Sound sound, double hertz) {
    double power = 0;
    for (double at = hertz - 50; at <= hertz + 50; at += 5) {
      double real = 0;
      double imaginary = 0;
      for (int i = 800; i < 2400; i++) {
        double angle = 2 * Math.PI * at * i / RATE;
        real += sound.samples()[i] * Math.cos(angle);
        imaginary += sound.samples()[i] * Math.sin(angle);
      }
      power += real * real + imaginary * imaginary;
    }
    return power;
  }

  @Test
  void anUtteranceTellsWhereItsPhonesEnd() {
    Utterance said =
        new Synthesiser(RATE, 5).say(new Voice(120, 1, 0, 1), List.of("sil", "S", "IY"));
    assertEquals(3, said.ends().size());
    assertEquals(said.sound().samples().length, said.ends().get(2));
    assertTrue(said.ends().get(0) > 0.8 * 0.08 * RATE && said.ends().get(0) < 1.2 * 0.08 * RATE);
  }

  @Test
  void aFasterSoundIsShorterByItsFactor() {
    Sound sound = say(new Voice(120, 1, 0, 1), "AA", "IY");
    Perturbation perturbation = new Perturbation(0.1, 3);
    int length = sound.samples().length;
    assertEquals((int) (length / 1.25), perturbation.changed(sound, 1.25).samples().length);
    for (int i = 0; i < 1000; i++) {
      double factor = perturbation.factor();
      assertTrue(factor >= 0.9 && factor <= 1.1, "factor " + factor);
    }
  }

  @Test
  void theLowestBandLiesInTheLastRow() {
    float[][] upright = SpectrogramPanel.upright(new float[][] {{1, 2, 3}, {4, 5, 6}});
    assertArrayEquals(new float[] {3, 6}, upright[0]);
    assertArrayEquals(new float[] {1, 4}, upright[2]);
  }
}
