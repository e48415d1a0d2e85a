package dev.heed.examples.pronounce;

import dev.heed.runtime.sequence.DecodingOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a model answers on words whose pronunciations are known.
 *
 * @param beam how many hypotheses were kept, 1 for greedy
 * @param errors how far the answers are from what is right
 * @param unfinished how many answers have the most phones, and no end
 * @param seconds what the answers took on one thread
 * @param words how many words there were
 */
record Evaluation(int beam, Errors errors, int unfinished, double seconds, int words) {

  /** Pronounces all words, one by one on this thread. */
  static Evaluation of(
      PronouncerModel model, Map<String, List<List<String>>> references, int beam) {
    PronouncerModel.Session session = model.newSession();
    String[] phones = new String[PronouncerModel.LONGEST_ANSWER];
    DecodingOptions options = DecodingOptions.builder().beams(beam).build();
    Errors errors = new Errors();
    int unfinished = 0;
    long nanos = 0;
    for (Map.Entry<String, List<List<String>>> entry : references.entrySet()) {
      List<String> letters = Entry.letters(entry.getKey());
      long start = System.nanoTime();
      List<String> answer;
      boolean complete;
      if (beam == 1) {
        int count = session.decode(letters, phones);
        nanos += System.nanoTime() - start;
        answer = List.of(Arrays.copyOf(phones, count));
        complete = session.complete();
      } else {
        var best = session.decode(letters, options).get(0);
        nanos += System.nanoTime() - start;
        answer = best.symbols();
        complete = best.complete();
      }
      unfinished += complete ? 0 : 1;
      errors.add(answer, entry.getValue());
    }
    return new Evaluation(beam, errors, unfinished, nanos / 1e9, references.size());
  }

  /** Words per second. */
  double speed() {
    return words / seconds;
  }
}
