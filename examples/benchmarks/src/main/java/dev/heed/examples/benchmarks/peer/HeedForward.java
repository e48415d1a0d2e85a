package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Labelling;
import dev.heed.examples.benchmarks.model.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A session of the generated model, through its public API: looking the words up and choosing the
 * likeliest labels are in its time, in the peers' they are not.
 */
final class HeedForward implements Forward {

  private final Labelling session;
  private final List<List<String>> inputs;
  private final Tag[][] labels;

  private HeedForward(Labelling session, List<List<String>> inputs) {
    this.session = session;
    this.inputs = inputs;
    this.labels = inputs.stream().map(input -> new Tag[input.size()]).toArray(Tag[][]::new);
  }

  static Forward open(Subject subject) throws IOException {
    Labelling session = subject.model().encoder().load(subject.weights());
    HeedForward forward = new HeedForward(session, subject.inputs());
    if (subject.inputs().size() > 1) {
      forward.checkBatch();
    }
    return forward;
  }

  /** A batch must have the labels that its inputs have alone. */
  private void checkBatch() {
    session.answerAll().label(inputs, labels);
    for (int input = 0; input < inputs.size(); input++) {
      Tag[] alone = new Tag[inputs.get(input).size()];
      session.answer().label(inputs.get(input), alone);
      if (!Arrays.equals(alone, labels[input])) {
        throw new IllegalStateException("input " + input + " is labelled otherwise in a batch");
      }
    }
  }

  @Override
  public float run() {
    if (inputs.size() > 1) {
      return session.answerAll().label(inputs, labels);
    }
    int count = session.answer().label(inputs.get(0), labels[0]);
    return session.score().score(count - 1, labels[0][count - 1]);
  }

  @Override
  public float[][] probabilities() {
    Tag[] tags = Tag.values();
    List<float[]> rows = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      int count = session.answer().label(inputs.get(input), labels[input]);
      for (int position = 0; position < count; position++) {
        float[] row = new float[tags.length];
        for (int tag = 0; tag < tags.length; tag++) {
          row[tag] = session.score().score(position, tags[tag]);
        }
        rows.add(row);
      }
    }
    return rows.toArray(float[][]::new);
  }
}
