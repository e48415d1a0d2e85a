package dev.heed.examples.speaker;

import dev.heed.examples.sound.Frames;
import dev.heed.runtime.encode.sound.Framing;

/**
 * What both models hear, as {@code Spoken.heed} declares it: every sound at the same loudness, as
 * in the Free Spoken Digit Dataset the recording level alone gives 65 % of the speakers away.
 */
final class Hearing {

  /** Samples per second. */
  static final int RATE = 8000;

  static final Framing FRAMING = Framing.standard(RATE, true);

  /** The frames themselves, the same for both, for checks and pictures. */
  static final Frames FRAMES = new Frames(WhoSpeaksModel::newFrameEncoder);

  private Hearing() {}
}
