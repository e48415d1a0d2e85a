package dev.heed.runtime.encode.sound;

/**
 * Turns sounds into one row per frame. A whole sound by {@link #encode}, or a stream by {@link
 * #begin}, {@link #append} as often as samples come, and {@link #end}: both give the same rows, bit
 * for bit. Allocates nothing once built. Not thread-safe: build one for each thread.
 */
public final class SoundEncoder {

  /** What becomes of a frame. */
  interface FrameVector {
    int width();

    void write(double[] frame, float[] row);
  }

  private final Framing framing;
  private final Loudness loudness;
  private final Conditioning conditioning;
  private final double[] weights;
  private final FrameVector vector;
  private final float[] row;
  private final Deltas[] deltas;
  private final int latency;
  private final Framer framer;
  private final RowWriter writer = new RowWriter();
  private final Samples samples = new Samples();
  private FrameSink first = writer;
  private boolean streaming;

  private SoundEncoder(
      Framing framing,
      Loudness loudness,
      Conditioning conditioning,
      FrameVector vector,
      Deltas[] deltas,
      int latency) {
    this.framing = framing;
    this.loudness = loudness;
    this.conditioning = conditioning;
    this.weights = conditioning.window().weights(framing.window());
    this.vector = vector;
    this.row = new float[vector.width()];
    this.deltas = deltas;
    this.latency = latency;
    this.framer = new Framer(framing, this::conditioned);
  }

  /** Rows of the conditioned samples themselves. */
  public static SoundEncoder samples(
      Framing framing, Loudness loudness, Conditioning conditioning) {
    FrameVector vector = new FrameVectors.Samples(framing.window());
    return new SoundEncoder(framing, loudness, conditioning, vector, new Deltas[0], 0);
  }

  /**
   * Rows of a logarithmic mel filter bank.
   *
   * @throws IllegalArgumentException if the filters do not suit the rate and the window
   */
  public static SoundEncoder logMel(
      Framing framing, Loudness loudness, Conditioning conditioning, MelSettings mel) {
    FrameVector vector = new FrameVectors.LogMel(framing, mel);
    return new SoundEncoder(framing, loudness, conditioning, vector, new Deltas[0], 0);
  }

  /**
   * Rows of cepstral coefficients and their deltas.
   *
   * @throws IllegalArgumentException if the filters do not suit the rate and the window, or are
   *     fewer than the coefficients
   */
  public static SoundEncoder mfcc(
      Framing framing,
      Loudness loudness,
      Conditioning conditioning,
      MelSettings mel,
      CepstrumSettings cepstrum) {
    FrameVector vector = new FrameVectors.Mfcc(framing, mel, cepstrum);
    Deltas[] deltas = new Deltas[cepstrum.orders()];
    int coefficients = cepstrum.coefficients();
    for (int order = 0; order < deltas.length; order++) {
      int from = order * coefficients;
      deltas[order] = new Deltas(from + coefficients, from, cepstrum.reach());
    }
    return new SoundEncoder(framing, loudness, conditioning, vector, deltas, cepstrum.latency());
  }

  /** The elements of a row. */
  public int width() {
    return vector.width() * (1 + deltas.length);
  }

  /** How many frames must follow one before its row comes out of a stream. */
  public int latency() {
    return latency;
  }

  /**
   * How many rows a sound makes.
   *
   * @throws IllegalArgumentException if it is of another rate, or too short for one row
   */
  public int frames(Sound sound) {
    if (sound == null) {
      throw new IllegalArgumentException("the sound is null");
    }
    checkRate(sound.rate());
    return (int) frames(sound.samples().length);
  }

  /**
   * Writes the rows of a whole sound.
   *
   * @param sound finite samples
   * @param rows at least as many rows as frames, each of at least {@link #width} elements; written
   *     from the first on
   * @return how many rows were written
   * @throws IllegalArgumentException if the sound is of another rate, too short, or not finite, or
   *     there is no room for its rows
   * @throws IllegalStateException if a stream has begun and not ended
   */
  public int encode(Sound sound, float[][] rows) {
    int frames = frames(sound);
    checkRoom(rows, frames);
    encode(samples.of(sound.samples()), frames, rows, 0);
    return frames;
  }

  /** Writes so many rows of a whole sound from a row on, for which there is room. */
  void encode(Samples whole, int frames, float[][] rows, int from) {
    if (streaming) {
      throw new IllegalStateException("a stream has begun and not ended");
    }
    whole.checkFinite(0, whole.count(), 0);
    writer.rows = rows;
    writer.count = from;
    open(writer);
    push(whole, 0, whole.count(), loudness.gain(whole));
    close();
    if (writer.count != from + frames) {
      throw new IllegalStateException("of " + frames + " rows came " + (writer.count - from));
    }
    writer.rows = RowWriter.NONE;
    whole.forget();
  }

  Framing framing() {
    return framing;
  }

  /**
   * Begins a stream; one that has begun and not ended is forgotten.
   *
   * @param sink what takes the rows
   * @throws IllegalStateException if loudness would need the whole sound
   */
  public void begin(FrameSink sink) {
    if (loudness != Loudness.RECORDED) {
      throw new IllegalStateException(
          "loudness " + loudness + " needs the whole sound; a stream takes it RECORDED");
    }
    open(sink);
    streaming = true;
  }

  /**
   * Takes the next samples of a stream, none of them if one is refused.
   *
   * @param samples where they stand
   * @param from the first
   * @param to after the last
   * @throws IllegalArgumentException if one is not finite
   * @throws IllegalStateException if no stream has begun
   */
  public void append(float[] samples, int from, int to) {
    append(this.samples.of(samples), from, to);
  }

  /** The same of 16-bit samples, of which 32768 would be 1. */
  public void append(short[] samples, int from, int to) {
    append(this.samples.of(samples), from, to);
  }

  private void append(Samples part, int from, int to) {
    checkStreaming();
    if (from < 0 || from > to || to > part.count()) {
      throw new IllegalArgumentException(
          String.format("%d to %d is not within the %d samples", from, to, part.count()));
    }
    part.checkFinite(from, to, framer.received());
    push(part, from, to, 1);
    part.forget();
  }

  /**
   * Ends a stream and lets its last rows out.
   *
   * @throws IllegalArgumentException if it was too short for one row
   * @throws IllegalStateException if no stream has begun
   */
  public void end() {
    checkStreaming();
    streaming = false;
    frames(framer.received());
    close();
  }

  private void open(FrameSink sink) {
    FrameSink next = sink;
    for (int i = deltas.length - 1; i >= 0; i--) {
      deltas[i].begin(next);
      next = deltas[i];
    }
    first = next;
    framer.begin();
  }

  private void push(Samples part, int from, int to, double gain) {
    for (int i = from; i < to; i++) {
      framer.sample(part.at(i) * gain);
    }
  }

  private void conditioned(double[] frame) {
    conditioning.apply(frame, weights);
    vector.write(frame, row);
    first.frame(row);
  }

  private void close() {
    framer.end();
    for (Deltas stage : deltas) {
      stage.end();
    }
  }

  void checkRate(int rate) {
    if (rate != framing.rate()) {
      throw new IllegalArgumentException(
          String.format("the sound has %d Hz, must have %d Hz; resample it", rate, framing.rate()));
    }
  }

  /** How many rows a sound of so many samples makes; refuses one too short for any. */
  long frames(long samples) {
    long frames = framing.frames(samples);
    if (frames == 0) {
      throw new IllegalArgumentException(
          samples == 0
              ? "the sound is empty, it has no sample"
              : String.format(
                  "the sound has %d samples, must have at least %d for one frame",
                  samples, framing.fewestSamples()));
    }
    return frames;
  }

  private void checkRoom(float[][] rows, int frames) {
    if (rows.length < frames) {
      throw new IllegalArgumentException(
          String.format("the sound has %d frames, there is room for %d", frames, rows.length));
    }
    for (int i = 0; i < frames; i++) {
      if (rows[i].length < width()) {
        throw new IllegalArgumentException(
            String.format(
                "row %d has %d elements, must have at least %d", i, rows[i].length, width()));
      }
    }
  }

  private void checkStreaming() {
    if (!streaming) {
      throw new IllegalStateException("no stream has begun");
    }
  }

  private static final class RowWriter implements FrameSink {
    private static final float[][] NONE = {};
    private float[][] rows = NONE;
    private int count;

    @Override
    public void frame(float[] row) {
      System.arraycopy(row, 0, rows[count++], 0, row.length);
    }
  }
}
