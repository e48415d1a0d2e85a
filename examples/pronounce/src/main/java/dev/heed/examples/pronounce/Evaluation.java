package dev.heed.examples.pronounce;

import dev.heed.examples.cli.sequence.Answered;
import dev.heed.runtime.sequence.DecodingOptions;
import java.util.List;
import java.util.Map;

/**
 * What a model answers on words whose pronunciations are known.
 *
 * @param errors how far the answers are from what is right
 * @param answered the answers, and what they took
 */
record Evaluation(Errors errors, Answered answered) {

  /**
   * Pronounces all words, one by one on this thread.
   *
   * @param beam how many hypotheses are kept, 1 for greedy
   */
  static Evaluation of(
      PronouncerModel model, Map<String, List<List<String>>> references, int beam) {
    PronouncerModel.Session session = model.newSession();
    DecodingOptions options = DecodingOptions.builder().beams(beam).build();
    Answered answered =
        Answered.of(
            references.keySet(), word -> session.decode(Entry.letters(word), options).get(0));
    Errors errors = new Errors();
    int place = 0;
    for (List<List<String>> right : references.values()) {
      errors.add(answered.answers().get(place++).symbols(), right);
    }
    return new Evaluation(errors, answered);
  }
}
