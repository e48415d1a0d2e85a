package dev.heed.examples.sound;

import dev.heed.runtime.encode.sound.Sound;
import java.util.List;

/**
 * What a made-up voice said.
 *
 * @param sound how it sounds
 * @param phones what it said, silence included
 * @param ends the sample after the last of each phone
 */
public record Utterance(Sound sound, List<String> phones, List<Integer> ends) {

  /** Copies the lists. */
  public Utterance {
    phones = List.copyOf(phones);
    ends = List.copyOf(ends);
  }
}
