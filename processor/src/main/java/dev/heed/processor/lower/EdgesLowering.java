package dev.heed.processor.lower;

import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.GraphSpec;
import dev.heed.processor.graph.PairBias;
import dev.heed.processor.graph.PairBias.Between;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.ScoreEdit;
import java.util.ArrayList;
import java.util.List;

/** What a graph's edges add to scores. */
final class EdgesLowering {

  /** Small, so that training begins with attention by content. */
  private static final Initial INITIAL = new Initial.Normal(0.02);

  private EdgesLowering() {}

  static List<ScoreEdit> biases(AttentionSpec layer, Scope scope) {
    List<ScoreEdit> biases = new ArrayList<>();
    int heads = layer.heads().count();
    if (layer.edges().bias()) {
      // one for pairs without an edge
      int kinds = 1 + ((GraphSpec) scope.input()).edges();
      ParameterId table = scope.steady("edges.weight", INITIAL, kinds, heads);
      biases.add(new PairBias(Between.EDGE, table, kinds));
    }
    if (layer.edges().distance().isPresent()) {
      // from 0 to the greatest, and one for all beyond
      int kinds = layer.edges().distance().getAsInt() + 2;
      ParameterId table = scope.steady("distances.weight", INITIAL, kinds, heads);
      biases.add(new PairBias(Between.DISTANCE, table, kinds));
    }
    return biases;
  }
}
