package dev.heed.runtime.encode.sound;

/**
 * Cuts samples into frames while they come in, and keeps no more of them than one window. Not
 * thread-safe.
 */
final class Framer {

  /** Takes frames, which it may change. */
  interface Sink {
    void frame(double[] frame);
  }

  private final Framing framing;
  private final double[] latest;
  private final int mask;
  private final double[] frame;
  private final Sink sink;
  private long received;
  private long emitted;

  Framer(Framing framing, Sink sink) {
    this.framing = framing;
    this.latest = new double[2 * Integer.highestOneBit(framing.window())];
    this.mask = latest.length - 1;
    this.frame = new double[framing.window()];
    this.sink = sink;
  }

  void begin() {
    received = 0;
    emitted = 0;
  }

  long received() {
    return received;
  }

  void sample(double sample) {
    latest[(int) received++ & mask] = sample;
    if (received == framing.start(emitted) + frame.length) {
      emit(Long.MAX_VALUE);
    }
  }

  /** Lets those frames out that end beyond the last sample. */
  void end() {
    long frames = framing.frames(received);
    while (emitted < frames) {
      emit(received);
    }
  }

  private void emit(long samples) {
    long start = framing.start(emitted++);
    for (int i = 0; i < frame.length; i++) {
      frame[i] = latest[(int) mirrored(start + i, samples) & mask];
    }
    sink.frame(frame);
  }

  /** The sample that stands at a place, which may lie beyond either edge, even more than once. */
  private static long mirrored(long at, long samples) {
    long place = at;
    while (place < 0 || place >= samples) {
      place = place < 0 ? -1 - place : 2 * samples - 1 - place;
    }
    return place;
  }
}
