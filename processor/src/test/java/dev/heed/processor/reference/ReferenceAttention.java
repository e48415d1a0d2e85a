package dev.heed.processor.reference;

import dev.heed.dsl.spec.AttentionOverInputSpec;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import java.util.List;

/** Attention in double precision, straight from its definition: one pair of vectors at a time. */
final class ReferenceAttention {

  private final String name;
  private final AttentionSpec spec;
  private final Tensors tensors;
  private final int heads;
  private final int keyWidth;
  private final int valueWidth;
  private double[][] meanWeights = {};

  ReferenceAttention(String name, AttentionSpec spec, int width, Tensors tensors) {
    this.name = name;
    this.spec = spec;
    this.tensors = tensors;
    this.heads = spec.heads().count();
    this.keyWidth = spec.heads().width().orElse(width / heads);
    this.valueWidth = spec.heads().valueWidth().orElse(keyWidth);
  }

  /** Attention over another sequence than the queries'. */
  ReferenceAttention(String name, AttentionOverInputSpec spec, int width, Tensors tensors) {
    this(
        name,
        new AttentionSpec(spec.heads(), spec.projections(), spec.score(), VisibilitySpec.ALL),
        width,
        tensors);
  }

  double[][] apply(double[][] x) {
    return apply(x, x);
  }

  /** Queries of {@code x}, keys and values of {@code memory}. */
  double[][] apply(double[][] x, double[][] memory) {
    int n = memory.length;
    int groups = spec.heads().groups();
    ProjectionsSpec projections = spec.projections();
    double[][] query = project("query", x, heads * keyWidth, projections.queryBias());
    double[][] key = project("key", memory, groups * keyWidth, projections.keyBias());
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
                  ? score(part(query[i], head, keyWidth), part(key[j], group, keyWidth))
                  : Double.NEGATIVE_INFINITY;
        }
        double[] weights = ReferenceModel.softmax(scores);
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
    return i - j <= spec.visibility().back().orElse(Integer.MAX_VALUE)
        && j - i <= spec.visibility().ahead().orElse(Integer.MAX_VALUE);
  }

  private double score(double[] query, double[] key) {
    return switch (spec.score().kind()) {
      case SCALED -> dot(query, key) * spec.score().scale().orElse(1 / Math.sqrt(keyWidth));
      case DOT -> dot(query, key);
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

  /** A parameter's rows, of which there is one where the shape has one dimension. */
  double[][] tensor(String part, Integer... shape) {
    return tensors.get(name + "." + part, List.of(shape));
  }
}
