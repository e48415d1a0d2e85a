package dev.heed.runtime.encode.sound;

import dev.heed.runtime.encode.VectorBatch;
import dev.heed.runtime.encode.VectorEncoder;
import java.util.Locale;

/**
 * Appends sounds to batches, one row for each frame. Allocates only where a batch grows. Not
 * thread-safe but for {@link #length}: build one for each thread.
 */
public final class AudioEncoder {

  private final SoundEncoder frames;
  private final int longest;
  private final VectorEncoder vectors;
  private final Samples samples = new Samples();

  /**
   * An encoder.
   *
   * @param frames makes the rows; nobody else uses it
   * @param longest the most frames of a sound, at least 1
   */
  public AudioEncoder(SoundEncoder frames, int longest) {
    this.frames = frames;
    this.longest = longest;
    this.vectors = new VectorEncoder(longest, frames.width());
  }

  /**
   * How many frames a sound makes; 0 for one that {@link #append} refuses on account of its rate or
   * its length. Thread-safe.
   */
  public int length(Sound sound) {
    return sound == null ? 0 : length(sound.samples().length, sound.rate());
  }

  /**
   * As {@link #length(Sound)}.
   *
   * @param count how many samples
   * @param rate samples per second
   */
  public int length(int count, int rate) {
    long made = rate == frames.framing().rate() ? frames.framing().frames(count) : 0;
    return made > longest ? 0 : (int) made;
  }

  /**
   * Appends the frames of a sound to a batch, which stays as it was if the sound is refused.
   *
   * @param sound 1 to {@code longest} frames of finite samples
   * @param batch where they go
   * @throws IllegalArgumentException if it is null, has another rate, is too short, too long or not
   *     finite, with the place and the value
   */
  public void append(Sound sound, VectorBatch batch) {
    if (sound == null) {
      throw new IllegalArgumentException("the sound is null");
    }
    append(sound.samples(), sound.rate(), batch);
  }

  /**
   * The same of samples.
   *
   * @param floats usually within −1 to 1
   * @param rate samples per second
   * @param batch where the frames go
   */
  public void append(float[] floats, int rate, VectorBatch batch) {
    append(samples.of(floats), rate, batch);
  }

  /**
   * The same of 16-bit samples, of which 32768 would be 1.
   *
   * @param integers the samples
   * @param rate samples per second
   * @param batch where the frames go
   */
  public void append(short[] integers, int rate, VectorBatch batch) {
    append(samples.of(integers), rate, batch);
  }

  /**
   * Appends frames that are rows already, such as those of a stream.
   *
   * @param rows 1 to {@code longest} rows of finite elements
   * @param batch where they go
   * @throws IllegalArgumentException if they are not so, with row, column and value
   */
  public void append(float[][] rows, VectorBatch batch) {
    vectors.append(rows, batch);
  }

  private void append(Samples whole, int rate, VectorBatch batch) {
    frames.checkRate(rate);
    long count = frames.frames(whole.count());
    if (count > longest) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the sound has %d frames in %.2f s, the model takes at most %d in %.2f s",
              count,
              (double) whole.count() / rate,
              longest,
              (double) frames.framing().samples(longest) / rate));
    }
    int from = batch.rows();
    batch.reserve(from + (int) count, frames.width());
    frames.encode(whole, (int) count, batch.vectors(), from);
    batch.close((int) count);
  }

  /**
   * Makes room in a batch, so that {@link #append} does not make it later.
   *
   * @param rows for how many frames
   * @param batch where
   */
  public void reserve(int rows, VectorBatch batch) {
    batch.reserve(rows, frames.width());
  }

  /**
   * A sound that nobody made; always the same.
   *
   * @param length how many frames
   */
  public Sound synthetic(int length) {
    float[] noise = new float[(int) frames.framing().samples(length)];
    for (int i = 0; i < noise.length; i++) {
      // a prime step, so that no tone repeats soon
      noise[i] = i * 7919L % 2001 / 1000f - 1f;
    }
    return new Sound(frames.framing().rate(), noise);
  }
}
