package dev.heed.examples.spoken;

import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.label.ConfusionMatrix;
import java.util.List;

/**
 * What a model gets wrong.
 *
 * @param digits how often each digit was found by its phones as each
 * @param errors the phones that are inserted, left out or taken for others
 * @param phones how many phones there are
 */
record Errors(ConfusionMatrix digits, long errors, long phones) {

  /**
   * Counts the errors of a model.
   *
   * @param beam how many label sequences the search keeps; 0 for the likeliest phone of each frame
   * @param test recordings with their digits
   * @param pronunciations which phones are right
   */
  static Errors of(
      SpokenPhonesModel model, int beam, List<Recording> test, Pronunciations pronunciations) {
    ConfusionMatrix digits = new ConfusionMatrix(Pronunciations.DIGITS);
    long errors = 0;
    long phones = 0;
    for (Recording recording : test) {
      List<Phone> answer = answer(model, beam, recording.sound());
      errors += pronunciations.errors(recording.digit(), answer);
      phones += pronunciations.nearest(recording.digit(), answer).size();
      digits.add(recording.digit(), pronunciations.digit(answer));
    }
    return new Errors(digits, errors, phones);
  }

  private static List<Phone> answer(SpokenPhonesModel model, int beam, Sound sound) {
    return beam == 0 ? model.label(sound) : model.labelBest(sound, beam, 1).get(0).labels();
  }

  /** Errors for each phone there is. */
  double phoneErrorRate() {
    return phones == 0 ? 0 : (double) errors / phones;
  }

  /** The share of recordings whose digit is found by its phones. */
  double digitAccuracy() {
    return digits.accuracy();
  }
}
