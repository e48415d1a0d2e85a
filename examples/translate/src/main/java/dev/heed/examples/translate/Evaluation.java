package dev.heed.examples.translate;

import dev.heed.examples.cli.sequence.Answered;
import dev.heed.runtime.sequence.DecodingOptions;
import java.util.List;
import java.util.Map;

/**
 * What a model answers to sentences whose translations are known.
 *
 * @param quality how near the answers are to them
 * @param answered the answers, and what they took
 */
record Evaluation(Quality quality, Answered answered) {

  /**
   * Translates all sentences, one by one on this thread.
   *
   * @param references the translations of each sentence
   * @param beam how many hypotheses are kept, 1 for greedy
   */
  static Evaluation of(TranslatorModel model, Map<String, List<String>> references, int beam) {
    TranslatorModel.Session session = model.newSession();
    DecodingOptions options = DecodingOptions.builder().beams(beam).build();
    Answered answered =
        Answered.of(
            references.keySet(),
            sentence -> session.decode(EnglishWords.of(sentence), options).get(0));
    Quality quality = new Quality();
    int place = 0;
    for (List<String> right : references.values()) {
      quality.add(Marks.sentence(answered.answers().get(place++).symbols()), right);
    }
    return new Evaluation(quality, answered);
  }
}
