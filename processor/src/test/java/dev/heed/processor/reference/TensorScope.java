package dev.heed.processor.reference;

import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names the layers of one scope: by keyword, numbered from 1 where the keyword occurs more than
 * once. What is inside a residual counts in the scope around it; a repeat is called {@code layers},
 * and each of its iterations is a scope of its own.
 */
final class TensorScope {

  private final String prefix;
  private final int[][] edges;
  private final Map<String, Integer> total = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * A scope.
   *
   * @param edges those of the graph that is read, none where the input is no graph
   */
  TensorScope(String prefix, List<LayerSpec> layers, int[][] edges) {
    this.prefix = prefix;
    this.edges = edges;
    count(layers);
  }

  int[][] edges() {
    return edges;
  }

  private void count(List<LayerSpec> layers) {
    for (LayerSpec layer : layers) {
      if (layer instanceof ResidualSpec residual) {
        count(residual.layers());
      } else {
        total.merge(keyword(layer), 1, Integer::sum);
      }
    }
  }

  /** The name of the next layer in order of appearance, without a dot at its end. */
  String next(LayerSpec layer) {
    String keyword = keyword(layer);
    int number = seen.merge(keyword, 1, Integer::sum);
    return prefix + keyword + (total.getOrDefault(keyword, 0) > 1 ? number : "");
  }

  private static String keyword(LayerSpec layer) {
    return layer instanceof RepeatSpec
        ? "layers"
        : camelCase(layer.getClass().getSimpleName().replace("Spec", ""));
  }

  private static String camelCase(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
