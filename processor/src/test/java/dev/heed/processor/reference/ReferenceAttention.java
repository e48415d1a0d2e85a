package dev.heed.processor.reference;

import dev.heed.dsl.spec.AttentionOverInputSpec;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.EdgesSpec;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.NormaliserSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Attention in double precision, straight from its definition: one pair of vectors at a time. */
final class ReferenceAttention {

  private final String name;
  private final AttentionSpec spec;
  private final Tensors tensors;
  private final ReferenceEdges edges;
  private final int heads;
  private final int keyWidth;
  private final int valueWidth;
  private double[][] meanWeights = {};

  ReferenceAttention(
      String name, AttentionSpec spec, int width, Tensors tensors, ReferenceEdges edges) {
    this.name = name;
    this.spec = spec;
    this.tensors = tensors;
    this.edges = edges;
    this.heads = spec.heads().count();
    this.keyWidth = spec.heads().width().orElse(width / heads);
    this.valueWidth = spec.heads().valueWidth().orElse(keyWidth);
  }

  /** Attention over another sequence than the queries'. */
  ReferenceAttention(
      String name, AttentionOverInputSpec spec, int width, Tensors tensors, InputSpec input) {
    this(name, overAll(spec), width, tensors, input);
  }

  private ReferenceAttention(
      String name, AttentionSpec spec, int width, Tensors tensors, InputSpec input) {
    this(name, spec, width, tensors, new ReferenceEdges(name, spec, input, new int[0][], tensors));
  }

  private static AttentionSpec overAll(AttentionOverInputSpec spec) {
    return new AttentionSpec(
        spec.heads(),
        spec.projections(),
        spec.score(),
        new RelativePositionSpec.None(),
        new NormaliserSpec(NormaliserSpec.Kind.SOFTMAX, false),
        VisibilitySpec.ALL,
        EdgesSpec.NONE);
  }

  double[][] apply(double[][] x) {
    return apply(x, x);
  }

  /** Queries of {@code x}, keys and values of {@code memory}. */
  double[][] apply(double[][] x, double[][] memory) {
    int n = memory.length;
    int groups = spec.heads().groups();
    ReferencePositions positions = new ReferencePositions(name, spec, tensors);
    ProjectionsSpec projections = spec.projections();
    double[][] query = project("query", x, heads * keyWidth, projections.queryBias());
    double[][] key = project("key", memory, groups * keyWidth, projections.keyBias());
    double[][] turnedQuery = positions.turned(query, keyWidth);
    double[][] turnedKey = positions.turned(key, keyWidth);
    double[][] value = project("value", memory, groups * valueWidth, projections.valueBias());
    double[][] collected = new double[x.length][heads * valueWidth];
    meanWeights = new double[x.length][n];
    for (int head = 0; head < heads; head++) {
      int group = head / (heads / groups);
      for (int i = 0; i < x.length; i++) {
        double[] scores = new double[n];
        for (int j = 0; j < n; j++) {
          scores[j] =
              sees(i, j)
                  ? capped(
                          score(
                              head,
                              part(turnedQuery[i], head, keyWidth),
                              part(turnedKey[j], group, keyWidth)))
                      + positions.bias(head, i, j)
                      + edges.bias(i, j, head)
                  : Double.NEGATIVE_INFINITY;
        }
        double[] weights = weights(head, scores);
        for (int j = 0; j < n; j++) {
          meanWeights[i][j] += weights[j] / heads;
          double[] part = part(value[j], group, valueWidth);
          for (int c = 0; c < valueWidth; c++) {
            collected[i][head * valueWidth + c] += weights[j] * part[c];
          }
        }
      }
    }
    return projections.output()
        ? project("output", collected, x[0].length, projections.outputBias())
        : collected;
  }

  /** The weights of the last call, the mean over heads, {@code [queries][keys]}. */
  double[][] meanWeights() {
    return meanWeights;
  }

  private boolean sees(int i, int j) {
    return (!spec.edges().over() || i == j || edges.lead(i, j))
        && i - j <= spec.visibility().back().orElse(Integer.MAX_VALUE)
        && j - i <= spec.visibility().ahead().orElse(Integer.MAX_VALUE);
  }

  private double score(int head, double[] query, double[] key) {
    return switch (spec.score().kind()) {
      case SCALED -> dot(query, key) * spec.score().scale().orElse(1 / Math.sqrt(keyWidth));
      case DOT -> dot(query, key);
      case ADDITIVE -> {
        double[] sums = new double[keyWidth];
        for (int c = 0; c < keyWidth; c++) {
          sums[c] = Math.tanh(query[c] + key[c]);
        }
        yield dot(tensors.get(name + ".score.weight", List.of(heads, keyWidth))[head], sums);
      }
    };
  }

  private double capped(double score) {
    OptionalDouble cap = spec.score().softCap();
    return cap.isPresent() ? cap.getAsDouble() * Math.tanh(score / cap.getAsDouble()) : score;
  }

  /** Weights of scores, of which −∞ are hidden. */
  private double[] weights(int head, double[] scores) {
    return switch (spec.normaliser().kind()) {
      case RELU -> Arrays.stream(scores).map(score -> Math.max(score, 0)).toArray();
      case SIGMOID -> Arrays.stream(scores).map(score -> 1 / (1 + Math.exp(-score))).toArray();
      case SOFTMAX -> {
        if (!spec.normaliser().sinks()) {
          yield ReferenceModel.softmax(scores);
        }
        double[] all = Arrays.copyOf(scores, scores.length + 1);
        all[scores.length] = tensors.get(name + ".sinks", List.of(heads))[0][head];
        yield Arrays.copyOf(ReferenceModel.softmax(all), scores.length);
      }
    };
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int c = 0; c < x.length; c++) {
      sum += x[c] * y[c];
    }
    return sum;
  }

  private static double[] part(double[] row, int index, int width) {
    double[] part = new double[width];
    System.arraycopy(row, index * width, part, 0, width);
    return part;
  }

  private double[][] project(String part, double[][] x, int width, boolean bias) {
    return ReferenceModel.project(tensors, name + "." + part, x, width, bias);
  }
}
