package dev.heed.runtime.encode.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SoundEncoderTest {

  private static final float[] NOTHING = {};

  @Test
  void countsFrames() {
    assertEquals(98, Framing.standard(16000, false).frames(16000));
    assertEquals(100, Framing.standard(16000, true).frames(16000));
    assertEquals(98, Framing.standard(8000, false).frames(8000));
    assertEquals(5998, Framing.standard(16000, false).frames(960_000));
    assertEquals(6000, Framing.standard(16000, true).frames(960_000));
    assertEquals(0, Framing.standard(16000, false).frames(399));
    assertEquals(1, Framing.standard(16000, false).frames(400));
    assertEquals(0, Framing.standard(16000, true).frames(79));
    assertEquals(1, Framing.standard(16000, true).frames(80));
    assertEquals(new Framing(22050, 551, 220, true), Framing.standard(22050, true));
  }

  @Test
  void encodesAMinute() {
    SoundEncoder encoder = mfcc(16000, true, Loudness.RECORDED);
    Sound minute = noise(16000, 960_000, 1);
    float[][] rows = new float[6000][39];
    assertEquals(6000, encoder.encode(minute, rows));
    // a frame depends on its own 25 ms and on those of 4 frames around it, so a cut agrees inside
    Sound cut = new Sound(16000, Arrays.copyOfRange(minute.samples(), 800_000, 816_000));
    float[][] few = new float[100][39];
    encoder.encode(cut, few);
    for (int i = 10; i < 90; i++) {
      assertArrayEquals(few[i], rows[5000 + i]);
    }
  }

  @Test
  void streamsWhatTheWholeGives() {
    for (boolean padded : new boolean[] {false, true}) {
      for (int samples : new int[] {200, 201, 280, 433, 1000, 3999, 8000}) {
        SoundEncoder encoder = mfcc(8000, padded, Loudness.RECORDED);
        Sound sound = noise(8000, samples, samples);
        float[][] whole = new float[encoder.frames(sound)][39];
        encoder.encode(sound, whole);
        for (int longest : new int[] {1, 7, 80, 641}) {
          String setting = padded + " " + samples + " " + longest;
          List<float[]> streamed = stream(encoder, sound.samples(), longest);
          assertArrayEquals(whole, streamed.toArray(float[][]::new), setting);
        }
      }
    }
  }

  @Test
  void streamsFramesThatLieApart() {
    for (boolean padded : new boolean[] {false, true}) {
      Framing apart = new Framing(8000, 30, 100, padded);
      SoundEncoder encoder =
          SoundEncoder.samples(apart, Loudness.RECORDED, Conditioning.plain(Window.RECTANGULAR));
      Sound sound = noise(8000, 777, 3);
      float[][] whole = new float[encoder.frames(sound)][30];
      encoder.encode(sound, whole);
      int first = 3 * 100 + (padded ? 35 : 0);
      assertArrayEquals(Arrays.copyOfRange(sound.samples(), first, first + 30), whole[3]);
      assertArrayEquals(whole, stream(encoder, sound.samples(), 11).toArray(float[][]::new));
    }
  }

  @Test
  void mirrorsASoundShorterThanAFrame() {
    SoundEncoder encoder =
        SoundEncoder.samples(
            new Framing(8000, 11, 4, true),
            Loudness.RECORDED,
            Conditioning.plain(Window.RECTANGULAR));
    float[][] rows = new float[1][11];
    assertEquals(1, encoder.encode(new Sound(8000, new float[] {1, 2}), rows));
    assertArrayEquals(new float[] {2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 1}, rows[0]);
  }

  @Test
  void letsRowsOutAsSoonAsTheyAreKnown() {
    SoundEncoder encoder = mfcc(8000, false, Loudness.RECORDED);
    assertEquals(4, encoder.latency());
    List<float[]> rows = new ArrayList<>();
    encoder.begin(row -> rows.add(row.clone()));
    float[] samples = noise(8000, 800, 2).samples();
    encoder.append(samples, 0, 200 + 4 * 80 - 1);
    assertEquals(0, rows.size());
    encoder.append(samples, 200 + 4 * 80 - 1, 200 + 4 * 80);
    assertEquals(1, rows.size());
    encoder.end();
    assertEquals(5, rows.size());
  }

  @Test
  void loudnessDoesNotDependOnTheRecordingLevel() {
    Sound loud = noise(8000, 2000, 4);
    float[] quiet = loud.samples().clone();
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] /= 64; // exact
    }
    for (Loudness loudness : new Loudness[] {Loudness.PEAK, Loudness.RMS}) {
      SoundEncoder encoder = mfcc(8000, true, loudness);
      float[][] one = new float[25][39];
      float[][] other = new float[25][39];
      encoder.encode(loud, one);
      encoder.encode(new Sound(8000, quiet), other);
      for (int i = 0; i < 25; i++) {
        assertArrayEquals(one[i], other[i], 1e-4f, loudness.toString());
      }
    }
    assertEquals(2, Loudness.PEAK.gain(new Samples().of(new float[] {0.25f, -0.5f})), 1e-12);
    assertEquals(0.2, Loudness.RMS.gain(new Samples().of(new float[] {0.5f, -0.5f})), 1e-12);
    assertEquals(1, Loudness.PEAK.gain(new Samples().of(new float[] {0, 0})));
    assertEquals(1, Loudness.RECORDED.gain(new Samples().of(new float[] {0.5f})));
  }

  @Test
  void encodesSilenceAndEveryUsualRate() {
    for (int rate : new int[] {8000, 11025, 16000, 22050, 44100, 48000}) {
      SoundEncoder encoder =
          SoundEncoder.logMel(
              Framing.standard(rate, false),
              Loudness.PEAK,
              Conditioning.speech(),
              MelSettings.speech(rate, 80));
      Sound silence = new Sound(rate, new float[rate]);
      float[][] rows = new float[encoder.frames(silence)][80];
      encoder.encode(silence, rows);
      float[] floor = new float[80];
      Arrays.fill(floor, (float) Math.log(1e-10));
      assertArrayEquals(floor, rows[97]);
    }
  }

  @Test
  void saysWhatIsWrongWithASound() {
    SoundEncoder encoder = mfcc(8000, false, Loudness.RECORDED);
    float[][] rows = new float[3][39];
    refuses(
        "the sound is empty, it has no sample", () -> encoder.encode(sound(8000, NOTHING), rows));
    refuses(
        "the sound has 199 samples, must have at least 200 for one frame",
        () -> encoder.encode(sound(8000, new float[199]), rows));
    refuses(
        "the sound has 16000 Hz, must have 8000 Hz; resample it",
        () -> encoder.encode(sound(16000, new float[800]), rows));
    float[] broken = new float[300];
    broken[271] = Float.NaN;
    refuses("sample 271 is NaN, must be finite", () -> encoder.encode(sound(8000, broken), rows));
    refuses(
        "the sound has 8 frames, there is room for 3",
        () -> encoder.encode(sound(8000, new float[800]), rows));
    refuses(
        "row 0 has 38 elements, must have at least 39",
        () -> encoder.encode(sound(8000, new float[200]), new float[1][38]));
    refuses("the rate is 0 Hz, must be at least 1", () -> sound(0, NOTHING));
  }

  @Test
  void saysWhatIsWrongWithAStream() {
    SoundEncoder encoder = mfcc(8000, false, Loudness.RECORDED);
    assertThrows(IllegalStateException.class, () -> encoder.append(NOTHING, 0, 0));
    assertThrows(IllegalStateException.class, encoder::end);
    encoder.begin(row -> {});
    refuses("the sound is empty, it has no sample", encoder::end);
    encoder.begin(row -> {});
    encoder.append(new float[100], 0, 100);
    float[] broken = {0, Float.POSITIVE_INFINITY};
    refuses("sample 101 is Infinity, must be finite", () -> encoder.append(broken, 0, 2));
    refuses("1 to 3 is not within the 2 samples", () -> encoder.append(broken, 1, 3));
    assertThrows(
        IllegalStateException.class,
        () -> encoder.encode(sound(8000, new float[200]), new float[1][39]));
    SoundEncoder whole = mfcc(8000, false, Loudness.PEAK);
    assertThrows(IllegalStateException.class, () -> whole.begin(row -> {}));
  }

  @Test
  void refusesImpossibleSettings() {
    refuses("rate is 0, must be 1 to 1000000", () -> Framing.standard(0, false));
    refuses("window is 1, must be 2 to 1048576", () -> new Framing(8000, 1, 1, false));
    refuses("hop is 0, must be 1 to 1048576", () -> new Framing(8000, 200, 0, false));
    refuses(
        "full scale is NaN, must be above 0",
        () -> new Conditioning(Double.NaN, false, 0, Window.HANN));
    refuses(
        "pre-emphasis is 1.5, must be 0 to 1", () -> new Conditioning(1, false, 1.5, Window.HANN));
    Framing framing = Framing.standard(8000, false);
    refuses(
        "the filters end at 8000.0 Hz, must end at 4000.0 Hz or below: half the rate",
        () -> new MelFilterBank(MelSettings.speech(16000, 80), 8000, 256));
    refuses(
        "filter 0 of 400 lies between two points of a spectrum of 256; take fewer filters or longer"
            + " frames",
        () -> new FrameVectors.LogMel(framing, MelSettings.speech(8000, 400)));
    refuses("filters is 0, must be 1 to 1024", () -> MelSettings.speech(8000, 0));
    refuses(
        "coefficients is 13, must be at most 12, the filters",
        () -> new Cepstrum(CepstrumSettings.standard(), 12));
    refuses("orders is 3, must be 0, 1 or 2", () -> new CepstrumSettings(13, 22, 3, 2));
    refuses("reach is 17, must be 1 to 16", () -> new CepstrumSettings(13, 22, 2, 17));
    refuses("lifter is -1.0, must be at least 0", () -> new CepstrumSettings(13, -1, 2, 2));
  }

  @Test
  void allocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    SoundEncoder encoder = mfcc(8000, true, Loudness.PEAK);
    Sound sound = noise(8000, 4000, 5);
    float[][] rows = new float[50][39];
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      encoder.encode(sound, rows);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  private static SoundEncoder mfcc(int rate, boolean padded, Loudness loudness) {
    return SoundEncoder.mfcc(
        Framing.standard(rate, padded),
        loudness,
        Conditioning.speech(),
        MelSettings.speech(rate, 26),
        CepstrumSettings.standard());
  }

  private static Sound sound(int rate, float[] samples) {
    return new Sound(rate, samples);
  }

  private static Sound noise(int rate, int samples, long seed) {
    Random random = new Random(seed);
    float[] values = new float[samples];
    for (int i = 0; i < samples; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return new Sound(rate, values);
  }

  private static List<float[]> stream(SoundEncoder encoder, float[] samples, int longest) {
    List<float[]> rows = new ArrayList<>();
    Random random = new Random(longest);
    encoder.begin(row -> rows.add(row.clone()));
    for (int at = 0; at < samples.length; ) {
      int end = Math.min(samples.length, at + 1 + random.nextInt(longest));
      encoder.append(samples, at, end);
      at = end;
    }
    encoder.end();
    return rows;
  }

  private static void refuses(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
