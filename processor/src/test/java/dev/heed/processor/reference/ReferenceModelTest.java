package dev.heed.processor.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.DropoutSpec;
import dev.heed.dsl.spec.EdgesSpec;
import dev.heed.dsl.spec.GraphSpec;
import dev.heed.dsl.spec.HeadsSpec;
import dev.heed.dsl.spec.LabelEachSeveralSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LabelWholeNumbersSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.NormSpec;
import dev.heed.dsl.spec.NormaliserSpec;
import dev.heed.dsl.spec.PositionSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import dev.heed.dsl.spec.WindowSpec;
import dev.heed.dsl.spec.WordsSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reference against numbers worked out by hand, so that it does not only agree with itself. */
class ReferenceModelTest {

  private static final double EXACT = 1e-12;
  private static final double[][] IDENTITY = {{1, 0}, {0, 1}};
  private static final double[][] NOTHING = {{0, 0}, {0, 0}};

  private final Map<String, double[][]> values = new LinkedHashMap<>();

  @Test
  void looksWordsUpAndAddsTheMeanOfTheirNgrams() {
    values.put("embedding.weight", new double[][] {{1, 2}, {3, 4}, {5, 6}});
    values.put("ngrams.weight", new double[][] {{10, 0}, {0, 20}, {30, 30}, {7, 7}});
    Sentence sentence = new Sentence(new int[] {2, 0, 1}, new int[][] {{0, 1}, {}, {2, 2, 3}});

    double[][] logits = model(new NgramsSpec(3, 4, 4)).logits(sentence);

    assertRows(new double[][] {{10, 16}, {1, 2}, {3 + 67 / 3.0, 4 + 67 / 3.0}}, logits);
  }

  @Test
  void addsInterleavedSinusoids() {
    words(new double[][] {{0, 0}});
    double[][] logits =
        model(new PositionSpec(PositionSpec.Kind.SINUSOIDAL)).logits(Sentence.of(0, 0, 0));
    assertRows(
        new double[][] {{0, 1}, {Math.sin(1), Math.cos(1)}, {Math.sin(2), Math.cos(2)}}, logits);
  }

  @Test
  void normalisesByTheBiasedVariance() {
    words(new double[][] {{1, 5}});
    values.put("norm.weight", new double[][] {{2, 3}});
    values.put("norm.bias", new double[][] {{10, 20}});
    // mean 3, biased variance 4, and 5 added to it: the root is 3
    double[][] logits = model(new NormSpec(5)).logits(Sentence.of(0));
    assertRows(new double[][] {{10 - 2 * 2 / 3.0, 20 + 3 * 2 / 3.0}}, logits);
  }

  @Test
  void multipliesByTheTransposedWeightAndActivates() {
    words(new double[][] {{1, -2}});
    values.put("dense.weight", new double[][] {{3, 1}, {1, 1}});
    values.put("dense.bias", new double[][] {{0, 0.5}});
    assertRows(new double[][] {{1, -0.5}}, dense(Activation.NONE));
    assertRows(new double[][] {{1, 0}}, dense(Activation.RELU));
    // Φ(1) and Φ(−1/2) from a table of the normal distribution
    assertRows(
        new double[][] {{0.841344746068543, -0.5 * 0.308537538725987}}, dense(Activation.GELU));
  }

  @Test
  void attendsWithScaledScoresPerHead() {
    // two heads of width 1: relevance of j for i is softmax(x[i][c] * x[j][c])
    words(new double[][] {{Math.log(2), 0}, {0, 1}});
    values.put("attention.query.weight", IDENTITY);
    values.put("attention.key.weight", new double[][] {{1 / Math.log(2), 0}, {0, 1}});
    values.put("attention.value.weight", new double[][] {{30 / Math.log(2), 0}, {0, 1}});
    values.put("attention.output.weight", new double[][] {{0, 1}, {1, 0}});
    double[][] logits = model(new AttentionSpec(2, false)).logits(Sentence.of(0, 1));
    // head 0: scores of row 0 are (ln 2, 0), so relevances (2/3, 1/3) of values (30, 0); row 1 sees
    // both alike
    // head 1: row 0 sees values (0, 1) alike, row 1 with relevances (1, e) / (1 + e); the output
    // swaps the heads
    assertRows(new double[][] {{0.5, 20}, {Math.E / (1 + Math.E), 15}}, logits);
  }

  @Test
  void hidesWhatIsBeyondTheBounds() {
    // without query and key all that is seen counts alike: outputs are means of the values
    words(new double[][] {{1, 10}, {2, 20}, {4, 40}, {8, 80}});
    double[][] zero = {{0, 0}, {0, 0}};
    values.put("attention.query.weight", zero);
    values.put("attention.key.weight", zero);
    values.put("attention.value.weight", IDENTITY);
    values.put("attention.output.weight", IDENTITY);
    Sentence sentence = Sentence.of(0, 1, 2, 3);
    OptionalInt all = OptionalInt.empty();
    VisibilitySpec causal = new VisibilitySpec(all, OptionalInt.of(0));
    assertRows(
        new double[][] {{1, 10}, {1.5, 15}, {7 / 3., 70 / 3.}, {15 / 4., 150 / 4.}},
        model(new AttentionSpec(1, false, causal)).logits(sentence));
    VisibilitySpec oneBack = new VisibilitySpec(OptionalInt.of(1), OptionalInt.of(0));
    assertRows(
        new double[][] {{1, 10}, {1.5, 15}, {3, 30}, {6, 60}},
        model(new AttentionSpec(1, false, oneBack)).logits(sentence));
    VisibilitySpec twoAhead = new VisibilitySpec(OptionalInt.of(0), OptionalInt.of(2));
    assertRows(
        new double[][] {{7 / 3., 70 / 3.}, {14 / 3., 140 / 3.}, {6, 60}, {8, 80}},
        model(new AttentionSpec(1, false, twoAhead)).logits(sentence));
    VisibilitySpec notBack = new VisibilitySpec(OptionalInt.of(0), all);
    assertRows(
        new double[][] {{15 / 4., 150 / 4.}, {14 / 3., 140 / 3.}, {6, 60}, {8, 80}},
        model(new AttentionSpec(1, false, notBack)).logits(sentence));
  }

  @Test
  void attendsOverEdgesAndAddsWhatIsLearnedOfThem() {
    // 0 → 1 – 2 without query and key: outputs are means of the values, weighted by the biases
    double[][] nodes = {{1, 10}, {2, 20}, {4, 40}};
    int[][] edges = {{0, 1, 0}, {0, 0, 2}, {0, 2, 0}};
    values.put("attention.query.weight", NOTHING);
    values.put("attention.key.weight", NOTHING);
    values.put("attention.value.weight", IDENTITY);
    values.put("attention.output.weight", IDENTITY);
    values.put("attention.edges.weight", new double[][] {{0}, {Math.log(2)}, {Math.log(3)}});
    values.put("attention.distances.weight", new double[][] {{0}, {0}, {Math.log(4)}});
    Sentence graph = Sentence.ofGraph(nodes, edges);
    assertRows(
        new double[][] {{1.5, 15}, {3, 30}, {3, 30}},
        graphs(new EdgesSpec(true, false, OptionalInt.empty())).logits(graph));
    assertRows(
        new double[][] {{5 / 3., 50 / 3.}, {14 / 4., 140 / 4.}, {10 / 4., 100 / 4.}},
        graphs(new EdgesSpec(true, true, OptionalInt.empty())).logits(graph));
    assertRows(
        new double[][] {{9 / 4., 90 / 4.}, {15 / 5., 150 / 5.}, {11 / 5., 110 / 5.}},
        graphs(new EdgesSpec(false, true, OptionalInt.empty())).logits(graph));
    // further than 1: node 2 from 0, by two steps, and node 0 from 1 and 2, by no way
    assertRows(
        new double[][] {{19 / 6., 190 / 6.}, {10 / 6., 100 / 6.}, {10 / 6., 100 / 6.}},
        graphs(new EdgesSpec(false, false, OptionalInt.of(1))).logits(graph));
  }

  private ReferenceModel graphs(EdgesSpec edges) {
    AttentionSpec attention =
        new AttentionSpec(
            HeadsSpec.of(1),
            ProjectionsSpec.all(false),
            ScoreSpec.SCALED,
            new RelativePositionSpec.None(),
            NormaliserSpec.SOFTMAX,
            VisibilitySpec.ALL,
            edges);
    return model(
        new ModelSpec(
            "sample",
            "Sample",
            "",
            true,
            new GraphSpec(3, 2, 2),
            List.of(attention),
            new LabelEachSpec("Tag")));
  }

  @Test
  void dividesScoresByTheRootOfTheHeadWidth() {
    words(new double[][] {{1, 1}, {0, 0}});
    double[][] scaled = {{Math.log(3) / 2, 0}, {0, Math.log(3) / 2}};
    values.put("attention.query.weight", scaled);
    values.put("attention.key.weight", new double[][] {{Math.sqrt(2), 0}, {0, Math.sqrt(2)}});
    values.put("attention.value.weight", IDENTITY);
    values.put("attention.output.weight", IDENTITY);
    double[][] logits = model(new AttentionSpec(1, false)).logits(Sentence.of(0, 1));
    // q·k / √2 = ln 3 for row 0 with itself
    assertRows(new double[][] {{0.75, 0.75}, {0.5, 0.5}}, logits);
  }

  @Test
  void joinsNeighboursAndFindsZerosBeyondTheEnds() {
    words(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    // picks component 0 of the neighbour before and component 1 of the second neighbour after
    values.put("dense.weight", new double[][] {{1, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0, 1}});
    double[][] logits =
        model(new WindowSpec(1, 2), new DenseSpec(2, Activation.NONE, false))
            .logits(Sentence.of(0, 1, 2));
    assertRows(new double[][] {{0, 6}, {1, 0}, {3, 0}}, logits);
  }

  @Test
  void addsWhatAResidualMakesAndLetsDropoutPass() {
    words(new double[][] {{1, -2}});
    values.put("dense.weight", new double[][] {{1, 1}, {0, 2}});
    DenseSpec dense = new DenseSpec(2, Activation.NONE, false);
    double[][] logits =
        model(new ResidualSpec(List.of(dense, new DropoutSpec(0.9)))).logits(Sentence.of(0));
    assertRows(new double[][] {{0, -6}}, logits);
  }

  @Test
  void losesTheLogarithmOfTheTargetsProbability() {
    words(new double[][] {{Math.log(3), 0}, {0, 0}});
    ReferenceModel model = model();
    Wanted targets = Wanted.classes(0, ReferenceModel.MISSING, 1);
    assertEquals(Math.log(4 / 3.0) + Math.log(2), model.loss(Sentence.of(0, 0, 1), targets), EXACT);
    assertEquals(
        (Math.log(4 / 3.0) + 2 * Math.log(2)) / 3,
        model.meanLoss(
            List.of(Sentence.of(0, 0, 1), Sentence.of(1)), List.of(targets, Wanted.classes(0))),
        EXACT);
  }

  @Test
  void weighsAndSmoothsTargets() {
    double[][] logits = {{Math.log(3), 0}};
    Wanted first = new Wanted(new double[][] {{0}}, new double[][] {{4}});
    // shares 3/4 and 1/4, wanted 0.9 and 0.1
    assertEquals(
        4 * (0.9 * Math.log(4 / 3.0) + 0.1 * Math.log(4)),
        ReferenceLoss.ofTraining(new LabelEachSpec("Tag", false, 0.2), logits, first),
        EXACT);
    assertEquals(
        Math.log(4 / 3.0),
        ReferenceLoss.ofEvaluation(new LabelEachSpec("Tag", false, 0.2), logits, first),
        EXACT);
    // 3/4 for the first, one half for the second
    Wanted yesAndNo = new Wanted(new double[][] {{1, 0}}, new double[][] {{5, 1}});
    assertEquals(
        5 * Math.log(4 / 3.0) + Math.log(2),
        ReferenceLoss.ofTraining(new LabelEachSeveralSpec("Tag", 0), logits, yesAndNo),
        EXACT);
    assertEquals(
        5 * (0.75 * Math.log(4 / 3.0) + 0.25 * Math.log(4)) + Math.log(2),
        ReferenceLoss.ofTraining(new LabelEachSeveralSpec("Tag", 0.5), logits, yesAndNo),
        EXACT);
    Wanted numbers = new Wanted(new double[][] {{Double.NaN, 3}}, new double[][] {{1, 2}});
    assertEquals(
        2 * 9, ReferenceLoss.ofTraining(new LabelWholeNumbersSpec(2), logits, numbers), EXACT);
  }

  @Test
  void namesTensorsByScopeAndNumbersThemWhereNeeded() {
    DenseSpec dense = new DenseSpec(2, Activation.GELU, true);
    NormSpec norm = new NormSpec(1e-5);
    LayerSpec attends = new ResidualSpec(List.of(norm, new AttentionSpec(1, true)));
    LayerSpec thinks = new ResidualSpec(List.of(norm, dense, new DropoutSpec(0.1), dense));
    ModelSpec spec =
        spec(
            Optional.empty(),
            new PositionSpec(PositionSpec.Kind.SINUSOIDAL),
            new RepeatSpec(2, List.of(attends, thinks)),
            norm,
            new RepeatSpec(1, List.of(new DenseSpec(2, Activation.NONE, false))));
    List<String> expected = new ArrayList<>(List.of("embedding.weight"));
    for (int i = 0; i < 2; i++) {
      String scope = "layers1." + i + ".";
      for (String name :
          List.of(
              "norm1",
              "attention.query",
              "attention.key",
              "attention.value",
              "attention.output",
              "norm2",
              "dense1",
              "dense2")) {
        expected.add(scope + name + ".weight");
        expected.add(scope + name + ".bias");
      }
    }
    expected.addAll(
        List.of(
            "norm.weight", "norm.bias", "layers2.0.dense.weight", "output.weight", "output.bias"));

    Map<String, List<Integer>> shapes = ReferenceModel.shapes(spec, 2);

    assertEquals(expected, List.copyOf(shapes.keySet()));
    assertEquals(List.of(2, 2), shapes.get("output.weight"));
    assertEquals(List.of(2), shapes.get("layers1.1.norm2.bias"));
  }

  @Test
  void centralDifferencesAgreeWithTheKnownGradientOfSoftmax() {
    Random random = new Random(11);
    words(new double[][] {{0.3, -0.7}, {1.1, 0.2}});
    values.put("output.bias", new double[][] {{random.nextGaussian(), random.nextGaussian()}});
    ReferenceModel model = model();
    int[] targets = {1, 0, 0};
    Sentence sentence = Sentence.of(0, 1, 0);
    CentralDifferences differences =
        new CentralDifferences(values, () -> model.loss(sentence, Wanted.classes(targets)));
    double[] expected = new double[2];
    double[][] logits = model.logits(sentence);
    for (int i = 0; i < 3; i++) {
      double[] shares = ReferenceModel.softmax(logits[i]);
      for (int c = 0; c < 2; c++) {
        expected[c] += shares[c] - (targets[i] == c ? 1 : 0);
      }
    }
    assertEquals(expected[0], differences.slope("output.bias", 0, 0), 1e-9);
    assertEquals(expected[1], differences.slope("output.bias", 0, 1), 1e-9);
    assertEquals(
        2 * expected[0] - 3 * expected[1],
        differences.slope("output.bias", new double[][] {{2, -3}}),
        1e-9);
  }

  private void words(double[][] table) {
    values.put("embedding.weight", table);
  }

  private double[][] dense(Activation activation) {
    return model(new DenseSpec(2, activation, true)).logits(Sentence.of(0));
  }

  private ReferenceModel model(LayerSpec... layers) {
    return model(spec(Optional.empty(), layers));
  }

  private ReferenceModel model(NgramsSpec ngrams) {
    return model(spec(Optional.of(ngrams)));
  }

  /** A model whose output shows what the last layer makes. */
  private ReferenceModel model(ModelSpec spec) {
    values.putIfAbsent("output.weight", IDENTITY);
    values.putIfAbsent("output.bias", new double[][] {{0, 0}});
    return new ReferenceModel(spec, 2, Tensors.of(values));
  }

  private ModelSpec spec(Optional<NgramsSpec> ngrams, LayerSpec... layers) {
    int vocabulary = values.getOrDefault("embedding.weight", NOTHING).length;
    WordsSpec words = new WordsSpec(8, vocabulary, 1, 2, ngrams);
    return new ModelSpec(
        "sample", "Sample", "", true, words, List.of(layers), new LabelEachSpec("Tag"));
  }

  private static void assertRows(double[][] expected, double[][] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], actual[i], EXACT, "row " + i);
    }
  }
}
