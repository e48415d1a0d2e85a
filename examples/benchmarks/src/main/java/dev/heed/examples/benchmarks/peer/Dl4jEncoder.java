package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Dimensions;
import dev.heed.runtime.kernel.SinusoidalPositions;
import java.io.IOException;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The encoder as a graph of DL4J's SameDiff for one shape of the batch. LayerNorm is composed of
 * means, because {@code layerNorm} of 1.0.0-M2.1 throws; GELU of {@code erf}, because its own is an
 * approximation.
 */
final class Dl4jEncoder {

  /** The placeholder of the ids, {@code [batch · n]}. */
  static final String IDS = "ids";

  /** The placeholder of the mask, {@code [batch, 1, 1, n]}, if there is padding. */
  static final String MASK = "mask";

  /** The logits, {@code [batch · n, labels]}. */
  static final String LOGITS = "logits";

  private static final double EPSILON = 1e-5;

  private final SameDiff graph = SameDiff.create();
  private final Dimensions dimensions;
  private final boolean relu;
  private final int batch;
  private final int n;
  private final boolean ragged;

  private final boolean trainable;

  private Dl4jEncoder(Subject subject, int batch, int n, boolean ragged, boolean trainable) {
    dimensions = subject.model().dimensions();
    relu = subject.model().activation() == Activation.RELU;
    this.batch = batch;
    this.n = n;
    this.ragged = ragged;
    this.trainable = trainable;
  }

  /**
   * The graph.
   *
   * @param batch how many inputs
   * @param n the words of each
   * @param ragged whether some words are padding
   */
  static SameDiff graph(Subject subject, int batch, int n, boolean ragged) throws IOException {
    return graph(subject, new Dl4jEncoder(subject, batch, n, ragged, false));
  }

  /**
   * The graph for training. It reads the table of words by a product with one-hot rows, because
   * {@code fit} of 1.0.0-M2.1 frees what the gradient of {@code gather} needs, and throws.
   */
  static SameDiff trainable(Subject subject, int batch, int n) throws IOException {
    return graph(subject, new Dl4jEncoder(subject, batch, n, false, true));
  }

  private static SameDiff graph(Subject subject, Dl4jEncoder encoder) throws IOException {
    encoder.weights(NamedWeights.of(subject));
    encoder.build();
    return encoder.graph;
  }

  private void weights(NamedWeights named) {
    for (String name : named.names()) {
      float[][] rows = named.rows(name);
      INDArray weight = named.isVector(name) ? Nd4j.createFromArray(rows[0]) : matrix(name, rows);
      graph.var(name, weight);
    }
  }

  /** Weights lie as the products read them, {@code [inputs, outputs]}; a table as it is. */
  private static INDArray matrix(String name, float[][] rows) {
    INDArray matrix = Nd4j.createFromArray(rows);
    return name.equals("embedding.weight") ? matrix : matrix.transpose().dup('c');
  }

  private void build() {
    SDVariable ids = graph.placeHolder(IDS, DataType.INT32, (long) batch * n);
    if (ragged) {
      graph.placeHolder(MASK, DataType.FLOAT, batch, 1, 1, n);
    }
    float[][] table = SinusoidalPositions.table(n, dimensions.width());
    SDVariable positions =
        graph.constant("positions", Nd4j.tile(Nd4j.createFromArray(table), batch, 1));
    SDVariable x = embedding(ids).add(positions);
    for (int layer = 0; layer < dimensions.layers(); layer++) {
      String prefix = "layers." + layer + ".";
      x = x.add(attention(prefix + "attention.", norm(prefix + "norm1.", x)));
      SDVariable inner = linear(prefix + "dense1.", norm(prefix + "norm2.", x));
      x = x.add(linear(prefix + "dense2.", relu ? graph.nn().relu(inner, 0) : gelu(inner)));
    }
    linear("output.", norm("norm.", x)).rename(LOGITS);
  }

  private SDVariable embedding(SDVariable ids) {
    SDVariable table = weight("embedding.weight");
    if (!trainable) {
      return graph.gather(table, ids, 0);
    }
    int words = Math.toIntExact(table.getArr().size(0));
    return graph.oneHot(ids, words).castTo(DataType.FLOAT).mmul(table);
  }

  private SDVariable attention(String prefix, SDVariable x) {
    double scale = 1 / Math.sqrt((double) dimensions.width() / dimensions.heads());
    SDVariable query = heads(linear(prefix + "query.", x).mul(scale), 0, 2, 1, 3);
    SDVariable key = heads(linear(prefix + "key.", x), 0, 2, 3, 1);
    SDVariable value = heads(linear(prefix + "value.", x), 0, 2, 1, 3);
    SDVariable scores = graph.linalg().matmul(query, key);
    if (ragged) {
      scores = scores.add(graph.getVariable(MASK));
    }
    SDVariable collected = graph.linalg().matmul(graph.nn().softmax(scores, 3), value);
    SDVariable rows =
        graph.reshape(graph.permute(collected, 0, 2, 1, 3), (long) batch * n, dimensions.width());
    return linear(prefix + "output.", rows);
  }

  /** {@code [batch · n, d]} to {@code [batch, n, heads, d / heads]} in another order. */
  private SDVariable heads(SDVariable x, int... order) {
    int heads = dimensions.heads();
    return graph.permute(graph.reshape(x, batch, n, heads, dimensions.width() / heads), order);
  }

  private SDVariable linear(String prefix, SDVariable x) {
    return x.mmul(weight(prefix + "weight")).add(weight(prefix + "bias"));
  }

  private SDVariable norm(String prefix, SDVariable x) {
    SDVariable centred = x.sub(graph.mean(x, true, 1));
    SDVariable variance = graph.mean(centred.mul(centred), true, 1);
    SDVariable normal = centred.div(graph.math().sqrt(variance.add(EPSILON)));
    return normal.mul(weight(prefix + "weight")).add(weight(prefix + "bias"));
  }

  private SDVariable gelu(SDVariable x) {
    return x.mul(0.5).mul(graph.math().erf(x.mul(Math.sqrt(0.5))).add(1));
  }

  private SDVariable weight(String name) {
    SDVariable weight = graph.getVariable(name);
    if (weight == null) {
      throw new IllegalArgumentException("there is no weight " + name);
    }
    return weight;
  }
}
