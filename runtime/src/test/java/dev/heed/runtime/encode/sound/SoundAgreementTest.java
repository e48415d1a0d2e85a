package dev.heed.runtime.encode.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.encode.sound.MelSettings.Logarithm;
import org.junit.jupiter.api.Test;

/** Rows against those of an independent implementation, {@code sound/fixtures.py}. */
class SoundAgreementTest {

  private static final double TOLERANCE = 1e-4;

  @Test
  void samplesOfAFrame() {
    Framing apart = new Framing(11025, 64, 400, false);
    Conditioning conditioning = new Conditioning(1, true, 0.97, Window.HAMMING);
    agrees("samples", 11025, SoundEncoder.samples(apart, Loudness.RECORDED, conditioning));
  }

  @Test
  void logMelOfEveryConvention() {
    Framing padded = Framing.standard(11025, true);
    Framing whole = Framing.standard(11025, false);
    Conditioning hann = Conditioning.plain(Window.HANN_PERIODIC);
    agrees(
        "logmel-speech",
        11025,
        logMel(padded, Conditioning.speech(), MelSettings.speech(11025, 80)));
    agrees(
        "logmel-kaldi", 11025, logMel(padded, Conditioning.kaldi(), MelSettings.kaldi(11025, 23)));
    agrees(
        "logmel-htk",
        11025,
        logMel(
            whole,
            hann,
            new MelSettings(MelConvention.HTK, 40, 0, 5512.5, Logarithm.NATURAL, 1e-6)));
    agrees(
        "logmel-slaney",
        11025,
        logMel(
            whole,
            hann,
            new MelSettings(MelConvention.SLANEY, 40, 0, 5000, Logarithm.DECIBEL, 1e-10)));
  }

  @Test
  void logMelOfAHighRate() {
    agrees(
        "logmel-44100",
        44100,
        logMel(
            Framing.standard(44100, false),
            Conditioning.plain(Window.RECTANGULAR),
            new MelSettings(MelConvention.HTK, 80, 20, 22050, Logarithm.NATURAL, 1e-10)));
  }

  @Test
  void cepstraWithDeltas() {
    agrees(
        "mfcc-kaldi",
        11025,
        SoundEncoder.mfcc(
            Framing.standard(11025, true),
            Loudness.RECORDED,
            Conditioning.kaldi(),
            MelSettings.kaldi(11025, 23),
            CepstrumSettings.standard()));
    agrees(
        "mfcc-16000",
        16000,
        SoundEncoder.mfcc(
            Framing.standard(16000, true),
            Loudness.RECORDED,
            Conditioning.speech(),
            MelSettings.speech(16000, 80),
            CepstrumSettings.standard()));
  }

  @Test
  void cepstraWithOneOrderAndALongerReach() {
    agrees(
        "mfcc-8000",
        8000,
        SoundEncoder.mfcc(
            Framing.standard(8000, true),
            Loudness.RECORDED,
            Conditioning.plain(Window.HAMMING_PERIODIC),
            new MelSettings(MelConvention.HTK, 26, 50, 3800, Logarithm.NATURAL, 1e-8),
            new CepstrumSettings(13, 0, 1, 3)));
  }

  private static SoundEncoder logMel(Framing framing, Conditioning conditioning, MelSettings mel) {
    return SoundEncoder.logMel(framing, Loudness.RECORDED, conditioning, mel);
  }

  private static void agrees(String name, int rate, SoundEncoder encoder) {
    double[][] expected = Tables.read(name);
    Sound sound = Tables.signal(rate);
    float[][] rows = new float[encoder.frames(sound)][encoder.width()];
    assertEquals(expected.length, encoder.encode(sound, rows), name);
    assertEquals(expected[0].length, encoder.width(), name);
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int k = 0; k < expected[i].length; k++) {
        worst = Math.max(worst, Math.abs(rows[i][k] - expected[i][k]));
      }
    }
    assertTrue(worst < TOLERANCE, name + " differs by " + worst);
  }
}
