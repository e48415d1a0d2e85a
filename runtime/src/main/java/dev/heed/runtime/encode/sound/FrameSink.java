package dev.heed.runtime.encode.sound;

/** Takes the rows of frames, one by one and in order. */
@FunctionalInterface
public interface FrameSink {

  /**
   * Takes a row.
   *
   * @param row the frame's vector; it is used again for the next frame, so copy what is to stay
   */
  void frame(float[] row);
}
