package dev.heed.onnx;

import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.check.ModelCheck;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.spec.MultiHotSpec;
import dev.heed.dsl.spec.WordsSpec;
import dev.heed.processor.generated.CompiledModel;
import dev.heed.processor.reference.Sentence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Texts of models as the exporter takes them, and sentences as exported models take them. */
final class DeclaredModel {

  private DeclaredModel() {}

  /** The model of a text that has no mistakes. */
  static CheckedModel checked(String text) {
    Diagnostics diagnostics = new Diagnostics();
    return SpecReader.read(CompiledModel.declaration(text), diagnostics)
        .flatMap(model -> ModelCheck.check(model, CompiledModel.resolver(), diagnostics))
        .orElseThrow(() -> new AssertionError(diagnostics.all() + "\n" + text));
  }

  /** The inputs of a sentence; bags become a rectangle with −1 behind each. */
  static Map<String, Object> inputs(CheckedModel model, Sentence sentence) {
    Map<String, Object> inputs = new HashMap<>();
    if (sentence.vectors().length > 0) {
      inputs.put("vectors", floats(sentence.vectors()));
      if (sentence.edges().length > 0) {
        inputs.put("edgeTypes", longs(sentence.edges()));
        inputs.put("distances", distances(sentence.edges()));
      }
      return inputs;
    }
    if (model.spec().input() instanceof MultiHotSpec) {
      inputs.put("columns", rectangle(sentence.bags()));
      return inputs;
    }
    inputs.put("words", Arrays.stream(sentence.words()).asLongStream().toArray());
    if (model.spec().input() instanceof WordsSpec words && words.ngrams().isPresent()) {
      inputs.put("ngrams", rectangle(sentence.bags()));
    }
    return inputs;
  }

  private static long[][] rectangle(int[][] bags) {
    int longest = Arrays.stream(bags).mapToInt(bag -> bag.length).max().orElse(0);
    long[][] rectangle = new long[bags.length][Math.max(1, longest)];
    for (int i = 0; i < rectangle.length; i++) {
      Arrays.fill(rectangle[i], -1);
      for (int j = 0; j < bags[i].length; j++) {
        rectangle[i][j] = bags[i][j];
      }
    }
    return rectangle;
  }

  private static long[][] longs(int[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).asLongStream().toArray())
        .toArray(long[][]::new);
  }

  /** Floyd and Warshall; what cannot be reached is 1,000 away. */
  private static long[][] distances(int[][] edges) {
    int n = edges.length;
    long[][] distances = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        distances[i][j] = i == j ? 0 : edges[i][j] > 0 ? 1 : 1000;
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          distances[i][j] = Math.min(distances[i][j], distances[i][k] + distances[k][j]);
        }
      }
    }
    return distances;
  }

  private static float[][] floats(double[][] rows) {
    float[][] floats = new float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      floats[row] = new float[rows[row].length];
      for (int c = 0; c < rows[row].length; c++) {
        floats[row][c] = (float) rows[row][c];
      }
    }
    return floats;
  }
}
