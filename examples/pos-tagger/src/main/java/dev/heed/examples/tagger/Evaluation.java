package dev.heed.examples.tagger;

import dev.heed.runtime.label.ConfusionMatrix;
import dev.heed.runtime.label.Reliability;
import dev.heed.runtime.train.Score;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a tagger answers on sentences whose tags are known. */
final class Evaluation {

  /** The classes of {@link #confusion} in order. */
  static final List<Upos> TAGS = List.of(Upos.values());

  private final ConfusionMatrix confusion = new ConfusionMatrix(TAGS.size());
  private final Map<Ambiguity.Kind, Score> byAmbiguity = new EnumMap<>(Ambiguity.Kind.class);
  private final Score unknown = new Score();
  private final Reliability reliability = new Reliability();

  private Evaluation() {
    Arrays.stream(Ambiguity.Kind.values()).forEach(kind -> byAmbiguity.put(kind, new Score()));
  }

  /** Tags all sentences and counts. */
  static Evaluation of(Tagger tagger, List<TaggedSentence> sentences) {
    Evaluation evaluation = new Evaluation();
    Ambiguity ambiguity = new Ambiguity(sentences);
    Certainty certainty = tagger.certainty();
    List<List<Upos>> all = tagger.labelAll(sentences.stream().map(TaggedSentence::words).toList());
    for (int number = 0; number < all.size(); number++) {
      TaggedSentence sentence = sentences.get(number);
      List<Upos> answers = all.get(number);
      float[] sure = certainty.of(sentence.words());
      for (int position = 0; position < sentence.length(); position++) {
        Upos tag = sentence.tags().get(position);
        Upos answer = answers.get(position);
        int right = tag == answer ? 1 : 0;
        evaluation.reliability.add(sure[position], tag == answer);
        evaluation.confusion.add(TAGS.indexOf(tag), TAGS.indexOf(answer));
        evaluation.score(ambiguity.of(sentence, position)).add(0, 1, right);
        if (!tagger.knows(sentence.words().get(position))) {
          evaluation.unknown.add(0, 1, right);
        }
      }
    }
    return evaluation;
  }

  /** How often each tag was answered with each tag, in the order of {@link #TAGS}. */
  ConfusionMatrix confusion() {
    return confusion;
  }

  /** Whether the probabilities of the tags come true. */
  Reliability reliability() {
    return reliability;
  }

  /** The share of words that were tagged right. */
  double accuracy() {
    return confusion.accuracy();
  }

  /** The answers on words that take some context to tell. */
  Score score(Ambiguity.Kind kind) {
    return byAmbiguity.computeIfAbsent(kind, unused -> new Score());
  }

  /** The answers on words without a vector of their own. */
  Score unknown() {
    return unknown;
  }
}
