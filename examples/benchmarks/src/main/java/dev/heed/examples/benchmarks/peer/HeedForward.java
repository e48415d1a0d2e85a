package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Labelling;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.examples.benchmarks.model.Words;
import java.io.IOException;
import java.util.List;

/**
 * A session of the generated model, through its public API: looking the words up and choosing the
 * likeliest labels are in its time, in the peers' they are not.
 */
final class HeedForward implements Forward {

  private final Labelling session;
  private final List<String> words;
  private final Tag[] labels;

  private HeedForward(Labelling session, List<String> words) {
    this.session = session;
    this.words = words;
    this.labels = new Tag[words.size()];
  }

  static Forward open(Subject subject) throws IOException {
    return new HeedForward(
        subject.encoder().load(subject.weights()),
        Words.sentence(subject.size().length(), Subject.SENTENCE));
  }

  @Override
  public float run() {
    int count = session.answer().label(words, labels);
    return session.score().score(count - 1, labels[count - 1]);
  }

  @Override
  public float[][] probabilities() {
    Tag[] tags = Tag.values();
    float[][] probabilities = new float[words.size()][tags.length];
    for (int row = 0; row < probabilities.length; row++) {
      for (int label = 0; label < tags.length; label++) {
        probabilities[row][label] = session.score().score(row, tags[label]);
      }
    }
    return probabilities;
  }
}
