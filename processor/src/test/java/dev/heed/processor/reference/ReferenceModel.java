package dev.heed.processor.reference;

import dev.heed.dsl.spec.AttentionOverInputSpec;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.AudioSpec;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.DropoutSpec;
import dev.heed.dsl.spec.GatedSpec;
import dev.heed.dsl.spec.GraphSpec;
import dev.heed.dsl.spec.ImageSpec;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LabelCtcSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.LogitsSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.MultiHotSpec;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.dsl.spec.NormSpec;
import dev.heed.dsl.spec.PoolSpec;
import dev.heed.dsl.spec.PositionSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import dev.heed.dsl.spec.SequenceSpec;
import dev.heed.dsl.spec.TextSpec;
import dev.heed.dsl.spec.VectorSpec;
import dev.heed.dsl.spec.VectorsSpec;
import dev.heed.dsl.spec.WindowSpec;
import dev.heed.dsl.spec.WordsSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model in double precision without dropout: plain loops over one sequence, no sharing and no
 * speed. Thread-safe as long as its tensors do not change.
 */
public final class ReferenceModel {

  /** The class of a row whose target is not known. */
  public static final int MISSING = -1;

  private final ModelSpec spec;
  private final int labels;
  private final Tensors tensors;
  private final double[][] memory;
  private double[][] considered = {};

  /**
   * A model with its parameters.
   *
   * @param spec what it computes
   * @param labels how many classes its output has
   * @param tensors its parameters, read at each call
   */
  public ReferenceModel(ModelSpec spec, int labels, Tensors tensors) {
    this(spec, labels, tensors, new double[0][]);
  }

  /** A decoder's view, with the vectors of its input. */
  private ReferenceModel(ModelSpec spec, int labels, Tensors tensors, double[][] memory) {
    this.spec = spec;
    this.labels = labels;
    this.tensors = tensors;
    this.memory = memory;
  }

  /** The names and shapes of a model's parameters, in the order in which they are first needed. */
  public static Map<String, List<Integer>> shapes(ModelSpec spec, int labels) {
    LinkedHashMap<String, List<Integer>> shapes = new LinkedHashMap<>();
    ReferenceModel model = new ReferenceModel(spec, labels, Tensors.recording(shapes));
    Sentence sentence =
        spec.input() instanceof WordsSpec
                || spec.input() instanceof TextSpec
                || spec.input() instanceof MultiHotSpec
            ? new Sentence(new int[1], new int[1][1])
            : Sentence.ofGraph(new double[1][inputWidth(spec.input())], new int[1][1]);
    if (spec.output() instanceof SequenceSpec) {
      model.logits(sentence, new int[1]);
    } else {
      model.loss(sentence, Wanted.classes(0));
    }
    return shapes;
  }

  /** The logits of one sequence, {@code [n][labels]}, or {@code [1][labels]} behind a pooling. */
  public double[][] logits(Sentence sentence) {
    double[][] x = encoded(sentence);
    if (spec.output() instanceof LabelEachSpec each) {
      return scored(each.logits(), "embedding.weight", x, labels);
    }
    return project("output", x, spec.output() instanceof LabelCtcSpec ? labels + 1 : labels, true);
  }

  /** What the layers make of a sequence. */
  private double[][] encoded(Sentence sentence) {
    List<LayerSpec> layers =
        spec.layers().subList(spec.input().lookedUp() ? 1 : 0, spec.layers().size());
    TensorScope scope = new TensorScope("", layers, sentence.edges());
    return layers(layers, input(sentence), scope);
  }

  /** The scores of classes by weights of their own, or by a table that was looked up before. */
  private double[][] scored(LogitsSpec logits, String table, double[][] x, int classes) {
    String weights = logits.tied() ? table : "output.weight";
    double[][] rows = tensors.get(weights, List.of(classes, x[0].length));
    double[] shift =
        logits.bias() ? tensors.get("output.bias", List.of(classes))[0] : new double[classes];
    double scale = logits.scale().orElse(1);
    double[][] scores = new double[x.length][classes];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < classes; k++) {
        double product = 0;
        for (int c = 0; c < x[i].length; c++) {
          product += x[i][c] * rows[k][c];
        }
        scores[i][k] = scale * product + shift[k];
      }
    }
    return scores;
  }

  /**
   * The logits of what follows each symbol of a sequence, {@code [m][vocabulary]}.
   *
   * @param symbols what the decoder is given, the boundary (0) first
   */
  public double[][] logits(Sentence sentence, int[] symbols) {
    double[][] x = encoded(sentence);
    return new ReferenceModel(spec, labels, tensors, x).decode(symbols);
  }

  /**
   * The weights of the decoder's last attention over the input, the mean over heads, {@code
   * [m][n]}.
   */
  public double[][] alignment(Sentence sentence, int[] symbols) {
    double[][] x = encoded(sentence);
    ReferenceModel decoder = new ReferenceModel(spec, labels, tensors, x);
    decoder.decode(symbols);
    return decoder.considered;
  }

  private double[][] decode(int[] symbols) {
    SequenceSpec output = (SequenceSpec) spec.output();
    int width = output.embed().orElseGet(() -> memory[0].length);
    String name = output.tiedInput() ? "embedding.weight" : "decoder.embedding.weight";
    double[][] table = tensors.get(name, List.of(output.vocabulary(), width));
    double[][] x = new double[symbols.length][];
    for (int i = 0; i < x.length; i++) {
      x[i] = table[symbols[i]].clone();
    }
    x = layers(output.decoder(), x, new TensorScope("decoder.", output.decoder(), new int[0][]));
    return scored(output.logits(), name, x, output.vocabulary());
  }

  /**
   * The sum of the cross-entropies of a sequence and the boundary behind it, in nats.
   *
   * @param sequence its symbols without the boundary
   */
  public double sequenceLoss(Sentence sentence, int[] sequence) {
    int[] given = new int[sequence.length + 1];
    System.arraycopy(sequence, 0, given, 1, sequence.length);
    double[][] logits = logits(sentence, given);
    double loss = 0;
    for (int i = 0; i < given.length; i++) {
      int wanted = i < sequence.length ? sequence[i] : 0;
      loss += logOfSum(logits[i]) - logits[i][wanted];
    }
    return loss;
  }

  /** The sum of the losses of training of all that is known of a sequence. */
  public double loss(Sentence sentence, Wanted wanted) {
    double[][] logits = logits(sentence);
    return sequenceLoss(logits, wanted)
        .orElseGet(() -> ReferenceLoss.ofTraining(spec.output(), logits, wanted));
  }

  /** The same without weights and smoothing. */
  public double plainLoss(Sentence sentence, Wanted wanted) {
    double[][] logits = logits(sentence);
    return sequenceLoss(logits, wanted)
        .orElseGet(() -> ReferenceLoss.ofEvaluation(spec.output(), logits, wanted));
  }

  /** The loss of a label sequence as a whole, if the model labels by sequences. */
  private Optional<Double> sequenceLoss(double[][] logits, Wanted wanted) {
    if (spec.output() instanceof LabelCtcSpec) {
      return Optional.of(ReferenceSequences.ctcLoss(logits, wanted.classes()));
    }
    if (spec.output() instanceof LabelEachSpec each && each.crf()) {
      return Optional.of(
          ReferenceSequences.chainLoss(
              logits,
              tensors.get("output.transitions", List.of(labels, labels)),
              tensors.get("output.start", List.of(labels))[0],
              tensors.get("output.end", List.of(labels))[0],
              wanted.classes()));
    }
    return Optional.empty();
  }

  /** The mean loss of training of all that is known of all sequences. */
  public double meanLoss(List<Sentence> sentences, List<Wanted> wanted) {
    double loss = 0;
    int known = 0;
    for (int s = 0; s < sentences.size(); s++) {
      loss += loss(sentences.get(s), wanted.get(s));
      known += wanted.get(s).known();
    }
    return loss / known;
  }

  /** The elements of a vector that comes in, of any input but words. */
  public static int inputWidth(InputSpec input) {
    if (input instanceof NoInputSpec) {
      return 0;
    } else if (input instanceof GraphSpec graph) {
      return graph.width();
    } else if (input instanceof ImageSpec image) {
      return image.elements();
    } else if (input instanceof AudioSpec audio) {
      return audio.elements();
    }
    return input instanceof VectorsSpec vectors ? vectors.width() : ((VectorSpec) input).width();
  }

  /** Vectors of zeros and ones times the weights of the dense layer behind them. */
  private double[][] lookedUp(int[][] ones, int columns) {
    DenseSpec dense = (DenseSpec) spec.layers().get(0);
    double[][] weights = tensors.get("embedding.weight", List.of(columns, dense.width()));
    double[][] x = new double[ones.length][dense.width()];
    for (int i = 0; i < x.length; i++) {
      double[] vector = new double[columns];
      for (int column : ones[i]) {
        vector[column] = 1;
      }
      for (int c = 0; c < dense.width(); c++) {
        for (int row = 0; row < columns; row++) {
          x[i][c] += vector[row] * weights[row][c];
        }
      }
    }
    return ReferenceLayers.activate(dense.activation(), x);
  }

  private double[][] input(Sentence sentence) {
    if (spec.input() instanceof TextSpec text) {
      double[][] table = tensors.get("embedding.weight", List.of(text.vocabulary(), text.embed()));
      return Arrays.stream(sentence.words())
          .mapToObj(row -> table[row].clone())
          .toArray(double[][]::new);
    }
    if (spec.input() instanceof MultiHotSpec multiHot) {
      boolean bias = ((DenseSpec) spec.layers().get(0)).bias();
      return lookedUp(sentence.bags(), multiHot.columns() + (bias ? 1 : 0));
    }
    if (!(spec.input() instanceof WordsSpec words)) {
      return Arrays.stream(sentence.vectors()).map(double[]::clone).toArray(double[][]::new);
    }
    if (words.oneHot()) {
      int[][] ones =
          Arrays.stream(sentence.words()).mapToObj(word -> new int[] {word}).toArray(int[][]::new);
      return lookedUp(ones, words.vocabulary());
    }
    int width = words.embed();
    double[][] table = tensors.get("embedding.weight", List.of(words.vocabulary(), width));
    double[][] x = new double[sentence.length()][];
    for (int i = 0; i < x.length; i++) {
      x[i] = table[sentence.words()[i]].clone();
    }
    if (words.ngrams().isPresent()) {
      NgramsSpec ngrams = words.ngrams().get();
      double[][] rows = tensors.get("ngrams.weight", List.of(ngrams.buckets(), width));
      for (int i = 0; i < x.length; i++) {
        int[] bag = sentence.bags()[i];
        for (int row : bag) {
          for (int c = 0; c < width; c++) {
            x[i][c] += rows[row][c] / bag.length;
          }
        }
      }
    }
    return x;
  }

  private double[][] layers(List<LayerSpec> layers, double[][] input, TensorScope scope) {
    double[][] x = input;
    for (LayerSpec layer : layers) {
      x = layer(layer, x, scope);
    }
    return x;
  }

  private double[][] layer(LayerSpec layer, double[][] x, TensorScope scope) {
    if (layer instanceof ResidualSpec residual) {
      return ReferenceLayers.add(x, layers(residual.layers(), x, scope));
    }
    String name = scope.next(layer);
    if (layer instanceof RepeatSpec repeat) {
      double[][] result = x;
      for (int i = 0; i < repeat.times(); i++) {
        int owner = repeat.shared() ? 0 : i;
        TensorScope inner =
            new TensorScope(name + "." + owner + ".", repeat.layers(), scope.edges());
        result = layers(repeat.layers(), result, inner);
      }
      return result;
    }
    if (layer instanceof PositionSpec position) {
      return position.kind() == PositionSpec.Kind.LEARNED
          ? ReferenceLayers.add(x, learned(name, x.length, x[0].length))
          : ReferenceLayers.add(x, ReferenceLayers.sinusoids(x.length, x[0].length));
    }
    if (layer instanceof NormSpec norm) {
      return ReferenceLayers.norm(tensors, name, norm, x);
    }
    if (layer instanceof DenseSpec dense) {
      return ReferenceLayers.activate(
          dense.activation(), project(name, x, dense.width(), dense.bias()));
    }
    if (layer instanceof GatedSpec gated) {
      double[][] gate = project(name + ".gate", x, gated.width(), gated.bias());
      double[][] up = project(name + ".up", x, gated.width(), gated.bias());
      return ReferenceLayers.times(ReferenceLayers.activate(gated.activation(), gate), up);
    }
    if (layer instanceof AttentionSpec attention) {
      ReferenceEdges edges =
          new ReferenceEdges(name, attention, spec.input(), scope.edges(), tensors);
      return new ReferenceAttention(name, attention, x[0].length, tensors, edges).apply(x);
    }
    if (layer instanceof AttentionOverInputSpec over) {
      ReferenceAttention attention =
          new ReferenceAttention(name, over, x[0].length, tensors, spec.input());
      double[][] collected = attention.apply(x, memory);
      considered = attention.meanWeights();
      return collected;
    }
    if (layer instanceof WindowSpec window) {
      return ReferenceLayers.window(window, x);
    }
    if (layer instanceof PoolSpec pool) {
      return new double[][] {pool(name, pool.kind(), x)};
    }
    if (layer instanceof DropoutSpec) {
      return x;
    }
    throw new IllegalArgumentException("the reference does not know " + layer);
  }

  /** {@code x Wᵀ + b} for {@code x [n, in]} and {@code W [out, in]}. */
  private double[][] project(String name, double[][] x, int width, boolean bias) {
    return project(tensors, name, x, width, bias);
  }

  /** {@code x Wᵀ + b} with the parameters of a name. */
  static double[][] project(Tensors tensors, String name, double[][] x, int width, boolean bias) {
    double[][] weight = tensors.get(name + ".weight", List.of(width, x[0].length));
    double[] shift = bias ? tensors.get(name + ".bias", List.of(width))[0] : new double[width];
    double[][] y = new double[x.length][width];
    for (int i = 0; i < x.length; i++) {
      for (int o = 0; o < width; o++) {
        y[i][o] = shift[o];
        for (int c = 0; c < x[i].length; c++) {
          y[i][o] += x[i][c] * weight[o][c];
        }
      }
    }
    return y;
  }

  private double[][] learned(String name, int n, int width) {
    int longest =
        spec.output() instanceof SequenceSpec sequence && name.startsWith("decoder.")
            ? sequence.length() + 1
            : spec.input().length();
    List<Integer> shape = List.of(longest, width);
    return Arrays.copyOf(tensors.get(name + ".weight", shape), n);
  }

  private double[] pool(String name, PoolSpec.Kind kind, double[][] x) {
    int width = x[0].length;
    if (kind == PoolSpec.Kind.FIRST) {
      return x[0].clone();
    }
    double[] shares = new double[x.length];
    Arrays.fill(shares, 1.0 / x.length);
    if (kind == PoolSpec.Kind.ATTENTION) {
      double[][] scores = project(name + ".query", x, 1, false);
      shares = softmax(Arrays.stream(scores).mapToDouble(score -> score[0]).toArray());
    }
    double[] y = new double[width];
    for (int c = 0; c < width; c++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < x.length; i++) {
        y[c] += shares[i] * x[i][c];
        largest = Math.max(largest, x[i][c]);
      }
      y[c] = kind == PoolSpec.Kind.MAX ? largest : y[c];
    }
    return y;
  }

  /** The probabilities that scores stand for. */
  static double[] softmax(double[] scores) {
    double all = logOfSum(scores);
    double[] shares = new double[scores.length];
    for (int j = 0; j < scores.length; j++) {
      shares[j] = Math.exp(scores[j] - all);
    }
    return shares;
  }

  /** log Σ exp(score), without leaving the range of numbers. */
  static double logOfSum(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - most);
    }
    return most + Math.log(sum);
  }
}
