package dev.heed.examples.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import dev.heed.examples.benchmarks.model.Dimensions;
import dev.heed.runtime.kernel.SinusoidalPositions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoder in operators of DJL: {@code [batch, n]} ids to {@code [batch, n, labels]} logits. The
 * results belong to the manager of the ids.
 */
final class DjlEncoder {

  private static final float EPSILON = 1e-5f;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final NDArray positions;
  private final Dimensions dimensions;
  private final boolean relu;

  DjlEncoder(NDManager manager, Subject subject) throws IOException {
    dimensions = subject.model().dimensions();
    relu = subject.model().activation() == dev.heed.examples.benchmarks.model.Activation.RELU;
    NamedWeights named = NamedWeights.of(subject);
    for (String name : named.names()) {
      float[][] rows = named.rows(name);
      NDArray weight = named.isVector(name) ? manager.create(rows[0]) : manager.create(rows);
      weights.put(name, weight);
    }
    positions = manager.create(SinusoidalPositions.table(subject.longest(), dimensions.width()));
  }

  /** The weights by their names. */
  Map<String, NDArray> weights() {
    return weights;
  }

  /**
   * The logits of ids.
   *
   * @param mask what is added to the scores, {@code [batch, 1, 1, n]}; null if there is no padding
   */
  NDArray logits(NDArray ids, @Nullable NDArray mask) {
    NDArray x =
        Embedding.embedding(ids, weight("embedding.weight"), SparseFormat.DENSE).singletonOrThrow();
    x = x.add(positions);
    for (int layer = 0; layer < dimensions.layers(); layer++) {
      String prefix = "layers." + layer + ".";
      x = x.add(attention(prefix + "attention.", norm(prefix + "norm1.", x), mask));
      NDArray inner = linear(prefix + "dense1.", norm(prefix + "norm2.", x));
      inner = relu ? Activation.relu(inner) : Activation.gelu(inner);
      x = x.add(linear(prefix + "dense2.", inner));
    }
    return linear("output.", norm("norm.", x));
  }

  private NDArray attention(String prefix, NDArray x, @Nullable NDArray mask) {
    NDArray query = heads(linear(prefix + "query.", x));
    NDArray key = heads(linear(prefix + "key.", x));
    NDArray value = heads(linear(prefix + "value.", x));
    double scale = 1 / Math.sqrt((double) dimensions.width() / dimensions.heads());
    NDArray scores = query.mul((float) scale).matMul(key.transpose(0, 1, 3, 2));
    if (mask != null) {
      scores = scores.add(mask);
    }
    NDArray collected = scores.softmax(-1).matMul(value).transpose(0, 2, 1, 3);
    return linear(prefix + "output.", collected.reshape(x.getShape()));
  }

  /** {@code [batch, n, d]} to {@code [batch, heads, n, d / heads]}. */
  private NDArray heads(NDArray x) {
    Shape shape = x.getShape();
    int heads = dimensions.heads();
    return x.reshape(shape.get(0), shape.get(1), heads, dimensions.width() / heads)
        .transpose(0, 2, 1, 3);
  }

  private NDArray linear(String prefix, NDArray x) {
    return Linear.linear(x, weight(prefix + "weight"), weight(prefix + "bias")).singletonOrThrow();
  }

  private NDArray norm(String prefix, NDArray x) {
    Shape last = new Shape(dimensions.width());
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
