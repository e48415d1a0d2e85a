package dev.heed.examples.tagger;

import java.util.List;

/** How sure a model is of its tags. */
@FunctionalInterface
interface Certainty {

  /** The probabilities of the tags of a sentence that the model gives it. */
  float[] of(List<String> words);

  /** How a session answers a sentence. */
  @FunctionalInterface
  interface Label<S> {
    int label(S session, List<String> words, Upos[] tags);
  }

  /** How a session tells the probability of a tag at a word of the sentence it answered last. */
  @FunctionalInterface
  interface Score<S> {
    float score(S session, int position, Upos tag);
  }

  /** By a session of a generated model. */
  static <S> Certainty by(S session, Label<S> label, Score<S> score) {
    Upos[] tags = new Upos[Architecture.LONGEST];
    return words -> {
      float[] probabilities = new float[label.label(session, words, tags)];
      for (int position = 0; position < probabilities.length; position++) {
        probabilities[position] = score.score(session, position, tags[position]);
      }
      return probabilities;
    };
  }
}
