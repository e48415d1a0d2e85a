package dev.heed.examples.phones;

import dev.heed.examples.sound.Frames;
import dev.heed.runtime.encode.sound.Framing;

/** What the model hears, as {@code FramePhones.heed} declares it. */
final class Hearing {

  /** Samples per second. */
  static final int RATE = 16_000;

  /** Mirrored at the edges, so that a second has 100 frames, as the tables count them. */
  static final Framing FRAMING = Framing.standard(RATE, true);

  /** The frames themselves, for checks and pictures. */
  static final Frames FRAMES = new Frames(FramePhonesModel::newFrameEncoder);

  private Hearing() {}
}
