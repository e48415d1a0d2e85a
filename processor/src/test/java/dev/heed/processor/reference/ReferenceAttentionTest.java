package dev.heed.processor.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.EdgesSpec;
import dev.heed.dsl.spec.HeadsSpec;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.NormaliserSpec;
import dev.heed.dsl.spec.NormaliserSpec.Kind;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.dsl.spec.VectorsSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options of attention against answers from paper, with one head of two elements. */
class ReferenceAttentionTest {

  private static final double EXACT = 1e-12;
  private static final double[][] IDENTITY = {{1, 0}, {0, 1}};
  private static final double[][] ZERO = {{0, 0}, {0, 0}};
  private static final ScoreSpec DOT = score(ScoreSpec.Kind.DOT, OptionalDouble.empty());
  private static final RelativePositionSpec NONE = new RelativePositionSpec.None();

  private final Map<String, double[][]> values = new HashMap<>();

  @BeforeEach
  void queriesKeysAndValuesAreTheVectors() {
    for (String part : new String[] {"query", "key", "value"}) {
      values.put("a." + part + ".weight", IDENTITY);
    }
  }

  @Test
  void additiveScoresAreWeightedTangents() {
    values.put("a.query.weight", ZERO);
    values.put("a.score.weight", new double[][] {{Math.log(3) / Math.tanh(1), 7}});
    ScoreSpec additive = score(ScoreSpec.Kind.ADDITIVE, OptionalDouble.empty());
    // key 0 has a score of ln 3, key 1 of 0
    assertArrayEquals(
        new double[] {0.75, 0},
        attend(additive, NONE, NormaliserSpec.SOFTMAX, new double[][] {{1, 0}, {0, 0}})[1],
        EXACT);
  }

  @Test
  void aSoftCapBoundsScores() {
    ScoreSpec capped = score(ScoreSpec.Kind.DOT, OptionalDouble.of(Math.log(3)));
    assertArrayEquals(
        new double[] {75, 0},
        attend(capped, NONE, NormaliserSpec.SOFTMAX, new double[][] {{100, 0}, {0, 0}})[0],
        EXACT);
  }

  @Test
  void aSinkTakesItsShare() {
    values.put("a.query.weight", ZERO);
    values.put("a.sinks", new double[][] {{Math.log(2)}});
    // two keys count 1 each, the sink 2
    assertArrayEquals(
        new double[] {(3 + 5) / 4.0, 0},
        attend(DOT, NONE, new NormaliserSpec(Kind.SOFTMAX, true), new double[][] {{3, 0}, {5, 0}})[
            0],
        EXACT);
  }

  @Test
  void reluAndSigmoidTakeEachScoreAlone() {
    double[][] opposites = {{1, 0}, {-1, 0}};
    assertArrayEquals(
        new double[] {1, 0},
        attend(DOT, NONE, new NormaliserSpec(Kind.RELU, false), opposites)[0],
        EXACT);
    // σ(1) − σ(−1)
    assertArrayEquals(
        new double[] {Math.tanh(0.5), 0},
        attend(DOT, NONE, new NormaliserSpec(Kind.SIGMOID, false), opposites)[0],
        EXACT);
  }

  @Test
  void rotaryScoresTellTheDistanceAlone() {
    double[][] alike = {{1, 0}, {1, 0}, {1, 0}};
    double[][] rows =
        attend(
            DOT,
            new RelativePositionSpec.Rotary(10_000),
            new NormaliserSpec(Kind.SIGMOID, false),
            alike);
    // the product of unit vectors at an angle of d is cos d
    double once = 1 / (1 + Math.exp(-Math.cos(1)));
    double twice = 1 / (1 + Math.exp(-Math.cos(2)));
    double itself = 1 / (1 + Math.exp(-1));
    assertArrayEquals(new double[] {itself + once + twice, 0}, rows[0], EXACT);
    assertArrayEquals(new double[] {itself + once + once, 0}, rows[1], EXACT);
  }

  @Test
  void alibiTakesTheDistanceTimesTheSlope() {
    values.put("a.query.weight", ZERO);
    // the slope of a single head is 2⁻⁸
    double share = 1 / (1 + Math.exp(-1 / 256.0));
    assertArrayEquals(
        new double[] {share, 0},
        attend(
            DOT,
            new RelativePositionSpec.Alibi(),
            NormaliserSpec.SOFTMAX,
            new double[][] {{1, 0}, {0, 0}})[0],
        EXACT);
  }

  @Test
  void bucketsTellBeforeFromBehind() {
    values.put("a.query.weight", ZERO);
    // four buckets: 0 and 1 or more before, 2 and 3 the same behind
    values.put("a.relative.weight", new double[][] {{0}, {Math.log(3)}, {9}, {Math.log(2)}});
    double[][] rows =
        attend(
            DOT,
            new RelativePositionSpec.Buckets(4, 2),
            NormaliserSpec.SOFTMAX,
            new double[][] {{1, 0}, {0, 1}});
    assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0}, rows[0], EXACT);
    assertArrayEquals(new double[] {0.75, 0.25}, rows[1], EXACT);
  }

  private static ScoreSpec score(ScoreSpec.Kind kind, OptionalDouble softCap) {
    return new ScoreSpec(kind, OptionalDouble.empty(), softCap);
  }

  private double[][] attend(
      ScoreSpec score, RelativePositionSpec position, NormaliserSpec normaliser, double[][] x) {
    ProjectionsSpec projections = new ProjectionsSpec(false, false, false, false, false);
    AttentionSpec spec =
        new AttentionSpec(
            HeadsSpec.of(1),
            projections,
            score,
            position,
            normaliser,
            VisibilitySpec.ALL,
            EdgesSpec.NONE);
    Tensors tensors = Tensors.of(values);
    InputSpec input = new VectorsSpec(x.length, 2);
    ReferenceEdges edges = new ReferenceEdges("a", spec, input, new int[0][], tensors);
    return new ReferenceAttention("a", spec, 2, tensors, edges).apply(x);
  }
}
