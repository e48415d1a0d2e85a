package dev.heed.processor.generated;

import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.GraphSpec;
import dev.heed.dsl.spec.LabelCtcSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.MultiHotSpec;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.dsl.spec.TextSpec;
import dev.heed.dsl.spec.WordsSpec;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Sentence;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.encode.MultiHotBatch;
import dev.heed.runtime.encode.MultiHotEncoder;
import dev.heed.runtime.encode.Overlong;
import dev.heed.runtime.encode.VectorBatch;
import dev.heed.runtime.encode.VectorEncoder;
import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.encode.WordEncoder;
import dev.heed.runtime.encode.graph.Graph;
import dev.heed.runtime.encode.graph.GraphBatch;
import dev.heed.runtime.encode.graph.GraphEncoder;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.sequence.SequenceTargets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Parameters, sentences and targets that leave nothing zero or alike; the same seed gives the same.
 */
public final class RandomInputs {

  private final Random random;

  /** Starts a sequence of choices. */
  public RandomInputs(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Values at which every layer passes signals of about 1: matrices uniform with variance 1 / in,
   * tables and biases with variance 1/3, gains of normalisations around 1.
   */
  public Parameters parameters(List<ParameterDeclaration> declarations) {
    Parameters parameters = Parameters.zeros(declarations);
    for (int i = 0; i < declarations.size(); i++) {
      ParameterDeclaration declaration = declarations.get(i);
      boolean matrix = declaration.shape().size() == 2 && !declaration.sparse();
      boolean gain = declaration.name().matches(".*norm\\d*\\.weight");
      double bound = matrix ? Math.sqrt(3.0 / declaration.columns()) : 1;
      for (float[] row : parameters.values(i)) {
        for (int c = 0; c < row.length; c++) {
          double value = (2 * random.nextDouble() - 1) * bound;
          row[c] = (float) (gain ? 1 + value / 2 : value);
        }
      }
    }
    return parameters;
  }

  /**
   * Words of which some are unknown, and some have so few characters that they may have no n-gram.
   */
  List<String> words(ModelSpec spec, int length) {
    int vocabulary = ((WordsSpec) spec.input()).vocabulary();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int next = random.nextInt(vocabulary + 3);
      words.add(next == 0 ? "a" : "w" + next);
    }
    return words;
  }

  /** Sentences of these lengths. */
  public WordBatch batch(ModelSpec spec, int... lengths) {
    WordEncoder encoder = encoder(spec);
    WordBatch batch = new WordBatch();
    for (int length : lengths) {
      encoder.append(words(spec, length), batch);
    }
    return batch;
  }

  /** Inputs of any kind of these lengths; where an input is one vector, as many inputs. */
  public Batch<?> inputs(ModelSpec spec, int... lengths) {
    if (spec.input() instanceof WordsSpec) {
      return batch(spec, lengths);
    }
    if (spec.input() instanceof NoInputSpec) {
      SequenceTargets nothing = new SequenceTargets();
      Arrays.stream(lengths).forEach(unused -> nothing.add(new int[0]));
      return nothing;
    }
    if (spec.input() instanceof MultiHotSpec multiHot) {
      return multiHotBatch(spec, multiHot, lengths);
    }
    if (spec.input() instanceof TextSpec text) {
      WordBatch batch = new WordBatch();
      for (int length : lengths) {
        batch.append(random.ints(length, 0, text.vocabulary()).toArray(), 0, length);
      }
      return batch;
    }
    if (spec.input() instanceof GraphSpec graph) {
      GraphEncoder encoder = new GraphEncoder(graph.nodes(), graph.width(), graph.edges());
      GraphBatch batch = new GraphBatch();
      for (int length : lengths) {
        encoder.append(graph(graph, length), batch);
      }
      return batch;
    }
    int width = ReferenceModel.inputWidth(spec.input());
    VectorEncoder encoder = new VectorEncoder(spec.input().length(), width);
    VectorBatch batch = new VectorBatch();
    for (int length : lengths) {
      encoder.append(vectors(Math.min(length, spec.input().length()), width), batch);
    }
    return batch;
  }

  /** Vectors of which some have no one at all. */
  private MultiHotBatch multiHotBatch(ModelSpec spec, MultiHotSpec input, int... lengths) {
    boolean bias = ((DenseSpec) spec.layers().get(0)).bias();
    MultiHotEncoder encoder =
        new MultiHotEncoder(input.length(), input.columns(), bias, Overlong.error());
    MultiHotBatch batch = new MultiHotBatch();
    for (int length : lengths) {
      int[][] ones = new int[length][];
      for (int i = 0; i < length; i++) {
        ones[i] = random.ints(0, input.columns()).limit(i % 6).sorted().distinct().toArray();
      }
      encoder.append(ones, batch);
    }
    return batch;
  }

  private float[][] vectors(int length, int width) {
    float[][] vectors = new float[length][width];
    for (float[] vector : vectors) {
      for (int c = 0; c < width; c++) {
        vector[c] = 2 * random.nextFloat() - 1;
      }
    }
    return vectors;
  }

  /**
   * A graph of edges with and without direction, about two for each node, of which some nodes have
   * none and some one to themselves.
   */
  Graph graph(GraphSpec spec, int nodes) {
    Graph.Builder graph = Graph.builder(vectors(nodes, spec.width()));
    for (int i = 0; i < nodes; i++) {
      for (int j = i; j < nodes; j++) {
        int type = random.nextInt(spec.edges());
        switch (random.nextInt(2 * nodes + 2)) {
          case 0, 1 -> graph.edge(i, j, type);
          case 2 -> graph.directedEdge(i, j, type);
          case 3 -> graph.directedEdge(j, i, type);
          default -> {}
        }
      }
    }
    return graph.build();
  }

  /** A class for each row, of which about one in five is missing; the first is always there. */
  EachTargets targets(Batch<?> batch, int labels) {
    EachTargets targets = new EachTargets();
    for (int s = 0; s < batch.sequences(); s++) {
      int[] classes = new int[batch.start(s + 1) - batch.start(s)];
      for (int i = 0; i < classes.length; i++) {
        boolean missing = i > 0 && random.nextInt(5) == 0;
        classes[i] = missing ? EachTargets.MISSING : random.nextInt(labels);
      }
      targets.add(classes);
    }
    return targets;
  }

  /** A class for each row of a model's logits, as above. */
  EachTargets targets(Batch<?> batch, CompiledModel model) {
    if (model.spec().output() instanceof LabelEachSpec) {
      return targets(batch, model.labels());
    }
    if (model.spec().output() instanceof LabelCtcSpec) {
      return labelSequences(batch, model.labels());
    }
    EachTargets targets = new EachTargets();
    for (int s = 0; s < batch.sequences(); s++) {
      boolean missing = s > 0 && random.nextInt(5) == 0;
      targets.add(new int[] {missing ? EachTargets.MISSING : random.nextInt(model.labels())});
    }
    return targets;
  }

  /**
   * At least one label for each input, and no more than fit into it, equal neighbours counted
   * twice.
   */
  private EachTargets labelSequences(Batch<?> batch, int labels) {
    EachTargets targets = new EachTargets();
    for (int s = 0; s < batch.sequences(); s++) {
      int room = batch.start(s + 1) - batch.start(s) - 1;
      List<Integer> sequence = new ArrayList<>(List.of(random.nextInt(labels)));
      while (room > 0 && random.nextInt(5) > 0) {
        int next = random.nextInt(labels);
        room -= next == sequence.get(sequence.size() - 1) ? 2 : 1;
        if (room >= 0) {
          sequence.add(next);
        }
      }
      targets.add(sequence.stream().mapToInt(Integer::intValue).toArray());
    }
    return targets;
  }

  /** Elements uniform in [−1, 1). */
  double[][] direction(int rows, int columns) {
    double[][] direction = new double[rows][columns];
    for (double[] row : direction) {
      Arrays.setAll(row, unused -> 2 * random.nextDouble() - 1);
    }
    return direction;
  }

  /** A whole number from 0 to below {@code bound}. */
  int index(int bound) {
    return random.nextInt(bound);
  }

  /** The words w1, w2, … as many as the model's table has rows for. */
  static Vocabulary vocabulary(ModelSpec spec) {
    int rows = ((WordsSpec) spec.input()).vocabulary();
    Vocabulary.Builder builder = Vocabulary.builder(rows, 1);
    for (int i = 1; i < rows; i++) {
      builder.add("w" + i);
    }
    return builder.build();
  }

  /** The encoder that the model's declaration asks for. */
  static WordEncoder encoder(ModelSpec spec) {
    WordsSpec words = (WordsSpec) spec.input();
    NgramsSpec ngrams = words.ngrams().orElse(new NgramsSpec(0, 0, 0));
    return new WordEncoder(
        vocabulary(spec), words.length(), ngrams.shortest(), ngrams.longest(), ngrams.buckets());
  }

  /** One sequence of a batch of any kind as the reference reads it. */
  public static Sentence sentence(Batch<?> batch, int sequence) {
    if (batch instanceof WordBatch words) {
      return sentence(words, sequence);
    }
    if (batch instanceof SequenceTargets) {
      return Sentence.ofVectors(new double[0][]);
    }
    if (batch instanceof MultiHotBatch vectors) {
      int[][] bags = bags(vectors.columns(), vectors.columnStarts(), batch, sequence);
      return new Sentence(new int[bags.length], bags);
    }
    float[][] vectors =
        batch instanceof GraphBatch graphs ? graphs.vectors() : ((VectorBatch) batch).vectors();
    double[][] rows = new double[batch.start(sequence + 1) - batch.start(sequence)][];
    for (int i = 0; i < rows.length; i++) {
      float[] vector = vectors[batch.start(sequence) + i];
      rows[i] = new double[vector.length];
      for (int c = 0; c < vector.length; c++) {
        rows[i][c] = vector[c];
      }
    }
    return batch instanceof GraphBatch graphs
        ? Sentence.ofGraph(rows, edges(graphs, sequence))
        : Sentence.ofVectors(rows);
  }

  private static int[][] edges(GraphBatch batch, int sequence) {
    int start = batch.start(sequence);
    int nodes = batch.start(sequence + 1) - start;
    int[][] edges = new int[nodes][nodes];
    for (int i = 0; i < nodes; i++) {
      for (int at = batch.neighbourStarts()[start + i];
          at < batch.neighbourStarts()[start + i + 1];
          at++) {
        edges[i][batch.neighbours()[at] - start] = batch.neighbourTypes()[at];
      }
    }
    return edges;
  }

  /** One sequence of a batch as the reference reads it. */
  public static Sentence sentence(WordBatch batch, int sequence) {
    int start = batch.start(sequence);
    int end = batch.start(sequence + 1);
    int[][] bags = bags(batch.ngrams(), batch.ngramStarts(), batch, sequence);
    return new Sentence(Arrays.copyOfRange(batch.words(), start, end), bags);
  }

  private static int[][] bags(int[] items, int[] starts, Batch<?> batch, int sequence) {
    int start = batch.start(sequence);
    int[][] bags = new int[batch.start(sequence + 1) - start][];
    for (int i = 0; i < bags.length; i++) {
      bags[i] = Arrays.copyOfRange(items, starts[start + i], starts[start + i + 1]);
    }
    return bags;
  }

  /** All sequences of a batch as the reference reads them. */
  static List<Sentence> sentences(Batch<?> batch) {
    List<Sentence> sentences = new ArrayList<>();
    for (int s = 0; s < batch.sequences(); s++) {
      sentences.add(sentence(batch, s));
    }
    return sentences;
  }

  /** The targets of each sequence. */
  static List<int[]> classes(EachTargets targets) {
    List<int[]> classes = new ArrayList<>();
    for (int s = 0; s < targets.sequences(); s++) {
      classes.add(Arrays.copyOfRange(targets.classes(), targets.start(s), targets.start(s + 1)));
    }
    return classes;
  }

  /** The same values by name in double precision, copied. */
  public static Map<String, double[][]> tensors(Parameters parameters) {
    Map<String, double[][]> tensors = new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      float[][] rows = parameters.values(i);
      double[][] copy = new double[rows.length][];
      for (int row = 0; row < rows.length; row++) {
        copy[row] = new double[rows[row].length];
        for (int c = 0; c < copy[row].length; c++) {
          copy[row][c] = rows[row][c];
        }
      }
      tensors.put(parameters.declarations().get(i).name(), copy);
    }
    return tensors;
  }
}
