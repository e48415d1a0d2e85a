package dev.heed.examples.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.runtime.kernel.SinusoidalPositions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The encoder in operators of DJL: {@code [batch, n]} ids to {@code [batch, n, labels]} logits. The
 * results belong to the manager of the ids.
 */
final class DjlEncoder {

  private static final float EPSILON = 1e-5f;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final NDArray positions;
  private final Size size;
  private final boolean relu;

  DjlEncoder(NDManager manager, Subject subject) throws IOException {
    size = subject.size();
    relu = subject.activation() == dev.heed.examples.benchmarks.model.Activation.RELU;
    NamedWeights named = new NamedWeights(subject.encoder().loaded(subject.weights()).parameters());
    for (String name : named.names()) {
      float[][] rows = named.rows(name);
      NDArray weight = named.isVector(name) ? manager.create(rows[0]) : manager.create(rows);
      weights.put(name, weight);
    }
    positions = manager.create(SinusoidalPositions.table(size.length(), size.width()));
  }

  /** The weights by their names. */
  Map<String, NDArray> weights() {
    return weights;
  }

  NDArray logits(NDArray ids) {
    NDArray x =
        Embedding.embedding(ids, weight("embedding.weight"), SparseFormat.DENSE).singletonOrThrow();
    x = x.add(positions);
    for (int layer = 0; layer < size.layers(); layer++) {
      String prefix = "layers." + layer + ".";
      x = x.add(attention(prefix + "attention.", norm(prefix + "norm1.", x)));
      NDArray inner = linear(prefix + "dense1.", norm(prefix + "norm2.", x));
      inner = relu ? Activation.relu(inner) : Activation.gelu(inner);
      x = x.add(linear(prefix + "dense2.", inner));
    }
    return linear("output.", norm("norm.", x));
  }

  private NDArray attention(String prefix, NDArray x) {
    NDArray query = heads(linear(prefix + "query.", x));
    NDArray key = heads(linear(prefix + "key.", x));
    NDArray value = heads(linear(prefix + "value.", x));
    double scale = 1 / Math.sqrt((double) size.width() / size.heads());
    NDArray scores = query.mul((float) scale).matMul(key.transpose(0, 1, 3, 2));
    NDArray collected = scores.softmax(-1).matMul(value).transpose(0, 2, 1, 3);
    return linear(prefix + "output.", collected.reshape(x.getShape()));
  }

  /** {@code [batch, n, d]} to {@code [batch, heads, n, d / heads]}. */
  private NDArray heads(NDArray x) {
    Shape shape = x.getShape();
    int heads = size.heads();
    return x.reshape(shape.get(0), shape.get(1), heads, size.width() / heads).transpose(0, 2, 1, 3);
  }

  private NDArray linear(String prefix, NDArray x) {
    return Linear.linear(x, weight(prefix + "weight"), weight(prefix + "bias")).singletonOrThrow();
  }

  private NDArray norm(String prefix, NDArray x) {
    Shape last = new Shape(size.width());
    return LayerNorm.layerNorm(x, last, weight(prefix + "weight"), weight(prefix + "bias"), EPSILON)
        .singletonOrThrow();
  }

  private NDArray weight(String name) {
    NDArray weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("there is no weight " + name + " in " + weights.keySet());
    }
    return weight;
  }
}
