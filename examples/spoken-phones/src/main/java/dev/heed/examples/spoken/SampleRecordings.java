package dev.heed.examples.spoken;

import dev.heed.examples.sound.Synthesiser;
import dev.heed.examples.sound.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The embedded sample: made-up voices say the ten digits, each voice each digit once; the same
 * samples every time. The voices of the parts differ.
 */
final class SampleRecordings {

  private static final String SILENCE = "sil";
  private static final int VOICES_TO_LEARN_FROM = 24;
  private static final int VOICES_TO_TEST = 6;

  private SampleRecordings() {}

  /** The recordings of a part, {@code train}, {@code dev} or {@code test}. */
  static List<Recording> part(String part, Pronunciations pronunciations) {
    Random random = new Random(part.hashCode());
    Synthesiser synthesiser = new Synthesiser(Recordings.RATE, part.hashCode());
    List<Recording> recordings = new ArrayList<>();
    int voices = part.equals("train") ? VOICES_TO_LEARN_FROM : VOICES_TO_TEST;
    for (int number = 0; number < voices; number++) {
      Voice voice = Voice.random(random);
      for (int digit = 0; digit < Pronunciations.DIGITS; digit++) {
        List<String> phones = new ArrayList<>(List.of(SILENCE));
        pronunciations.first(digit).forEach(phone -> phones.add(phone.name()));
        phones.add(SILENCE);
        recordings.add(new Recording(synthesiser.say(voice, phones).sound(), digit));
      }
    }
    return recordings;
  }
}
