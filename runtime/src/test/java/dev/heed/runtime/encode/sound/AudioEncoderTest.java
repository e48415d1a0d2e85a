package dev.heed.runtime.encode.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heed.runtime.encode.Overlong;
import dev.heed.runtime.encode.VectorBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AudioEncoderTest {

  private static final int RATE = 1000;

  /** Frames of 4 samples every 2, so that frame i of a ramp is 2i, 2i + 1, 2i + 2, 2i + 3. */
  private static AudioEncoder encoder(int longest, Overlong overlong) {
    return new AudioEncoder(frames(), longest, overlong);
  }

  private static SoundEncoder frames() {
    return SoundEncoder.samples(
        new Framing(RATE, 4, 2, false), Loudness.RECORDED, Conditioning.plain(Window.RECTANGULAR));
  }

  private static float[] ramp(int frames) {
    float[] samples = new float[2 * frames + 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = i;
    }
    return samples;
  }

  private static void assertFrame(int frame, float[] row) {
    float first = 2 * frame;
    assertArrayEquals(new float[] {first, first + 1, first + 2, first + 3}, row);
  }

  @Test
  void appendsASequenceForEachSound() {
    AudioEncoder encoder = encoder(9, Overlong.error());
    VectorBatch batch = new VectorBatch();
    encoder.append(ramp(3), RATE, batch);
    encoder.append(new Sound(RATE, ramp(9)), batch);
    encoder.append(new short[] {0, 16384, -16384, 0}, RATE, batch);
    encoder.append(new float[][] {{7, 8, 9, 1}}, batch);
    assertEquals(4, batch.sequences());
    assertEquals(14, batch.rows());
    assertFrame(2, batch.vectors()[2]);
    assertFrame(0, batch.vectors()[3]);
    assertFrame(8, batch.vectors()[11]);
    assertArrayEquals(new float[] {0, 0.5f, -0.5f, 0}, batch.vectors()[12]);
    assertArrayEquals(new float[] {7, 8, 9, 1}, batch.vectors()[13]);
  }

  @Test
  void truncatesALongSound() {
    AudioEncoder encoder = encoder(5, Overlong.truncate());
    VectorBatch batch = new VectorBatch();
    encoder.append(ramp(12), RATE, batch);
    encoder.append(ramp(4), RATE, batch);
    assertEquals(2, batch.sequences());
    assertEquals(9, batch.rows());
    assertFrame(4, batch.vectors()[4]);
    assertFrame(0, batch.vectors()[5]);
    assertEquals(5, encoder.length(new Sound(RATE, ramp(12))));
    assertEquals(12, encoder.frames(new Sound(RATE, ramp(12))));
  }

  @Test
  void dividesALongSoundIntoWindows() {
    for (int overlap = 0; overlap < 5; overlap++) {
      Overlong windows = Overlong.windows(overlap);
      AudioEncoder encoder = encoder(5, windows);
      for (int frames = 1; frames < 30; frames++) {
        VectorBatch batch = new VectorBatch();
        encoder.append(ramp(2), RATE, batch);
        encoder.append(ramp(frames), RATE, batch);
        assertEquals(1 + windows.count(frames, 5), batch.sequences());
        for (int w = 0; w < batch.sequences() - 1; w++) {
          int start = batch.start(w + 1);
          assertEquals(Math.min(5, frames), batch.start(w + 2) - start);
          for (int i = start; i < batch.start(w + 2); i++) {
            assertFrame(windows.start(w, frames, 5) + i - start, batch.vectors()[i]);
          }
        }
      }
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers need not be null-checked code
  void refusesWhatIsNoSuchSoundAndKeepsTheBatch() {
    AudioEncoder encoder = encoder(5, Overlong.error());
    VectorBatch batch = new VectorBatch();
    encoder.append(ramp(3), RATE, batch);
    refuses("the sound is null", () -> encoder.append((Sound) null, batch));
    refuses("the samples are null", () -> encoder.append((short[]) null, RATE, batch));
    refuses(
        "the sound has 999 Hz, must have 1000 Hz; resample it",
        () -> encoder.append(ramp(3), 999, batch));
    refuses(
        "the sound has 6 frames in 0.01 s, the model takes at most 5 in 0.01 s",
        () -> encoder.append(ramp(6), RATE, batch));
    float[] infinite = ramp(3);
    infinite[5] = Float.POSITIVE_INFINITY;
    refuses("sample 5 is Infinity, must be finite", () -> encoder.append(infinite, RATE, batch));
    assertEquals(1, batch.sequences());
    encoder.append(ramp(1), RATE, batch);
    assertFrame(0, batch.vectors()[3]);
    assertEquals(0, encoder.length(new Sound(RATE, ramp(6))));
    assertEquals(0, encoder.length((Sound) null));
    assertEquals(4, encoder.length(encoder.synthetic(4)));
  }

  private static void refuses(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
