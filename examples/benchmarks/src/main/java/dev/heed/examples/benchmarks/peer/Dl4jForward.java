package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Tag;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's SameDiff on its native CPU backend. */
final class Dl4jForward implements Forward {

  private final SameDiff graph;
  private final Padded padded;
  private final Map<String, INDArray> inputs = new HashMap<>();
  private float[] logits = new float[0];

  private Dl4jForward(SameDiff graph, Padded padded) {
    this.graph = graph;
    this.padded = padded;
    int n = padded.longest();
    inputs.put(Dl4jEncoder.IDS, Nd4j.createFromArray(padded.ids()));
    if (padded.ragged()) {
      INDArray mask = Nd4j.createFromArray(padded.mask()).reshape(padded.batch(), 1, 1, n);
      inputs.put(Dl4jEncoder.MASK, mask);
    }
  }

  static Forward open(Subject subject) throws IOException {
    Padded padded = Padded.of(subject);
    SameDiff graph = Dl4jEncoder.graph(subject, padded.batch(), padded.longest(), padded.ragged());
    return new Dl4jForward(graph, padded);
  }

  @Override
  public float run() {
    INDArray output = graph.output(inputs, Dl4jEncoder.LOGITS).get(Dl4jEncoder.LOGITS);
    if (output == null) {
      throw new IllegalStateException("DL4J computes no " + Dl4jEncoder.LOGITS);
    }
    logits = output.data().asFloat();
    return logits[0];
  }

  @Override
  public float[][] probabilities() {
    return padded.probabilities(logits, Tag.values().length);
  }
}
