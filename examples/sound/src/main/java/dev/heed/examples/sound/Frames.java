package dev.heed.examples.sound;

import dev.heed.examples.cli.BadInput;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.encode.sound.SoundEncoder;
import java.util.function.Supplier;

/** Turns sounds into the vectors of their frames. Thread-safe. */
public final class Frames {

  private final Supplier<SoundEncoder> encoder;

  /** Frames by an encoder of which each thread gets one of its own. */
  public Frames(Supplier<SoundEncoder> encoder) {
    this.encoder = encoder;
  }

  /** The frames of a sound. */
  public float[][] of(Sound sound) {
    SoundEncoder own = encoder.get();
    float[][] rows = new float[own.frames(sound)][own.width()];
    own.encode(sound, rows);
    return rows;
  }

  /**
   * Refuses a sound that is too short for one frame or has too many.
   *
   * @param name what messages call the sound
   * @param sound the sound
   * @param most how many frames it may have
   * @throws BadInput if it is so
   */
  public void check(String name, Sound sound, int most) {
    int count;
    try {
      count = encoder.get().frames(sound);
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ": " + e.getMessage());
    }
    if (count > most) {
      throw new BadInput(
          String.format("%s: has %d frames, the model takes at most %d", name, count, most));
    }
  }
}
