package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Divisors;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.EdgesSpec;
import dev.heed.dsl.spec.GraphSpec;
import dev.heed.dsl.spec.HeadsSpec;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Heads share the width evenly unless they have their own; the width stays with a projection. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class AttentionCheck implements LayerCheck<AttentionSpec> {

  /** For {@code ServiceLoader}. */
  public AttentionCheck() {}

  @Override
  public Class<AttentionSpec> kind() {
    return AttentionSpec.class;
  }

  @Override
  public Optional<String> whyNotInDecoder(AttentionSpec layer) {
    if (!layer.visibility().ahead().equals(OptionalInt.of(0))) {
      return Optional.of("it looks at symbols that are not decided yet; add causal");
    }
    if (layer.visibility().back().isPresent()) {
      return Optional.of("it considers all symbols before; remove back");
    }
    return layer.edges().equals(EdgesSpec.NONE)
        ? Optional.empty()
        : Optional.of("symbols have no edges; remove those");
  }

  @Override
  public WidthChain check(AttentionSpec layer, WidthChain width, LayerScope scope) {
    scope.longest().ifPresent(longest -> checkBounds(layer.visibility(), longest, scope));
    scope.input().ifPresent(input -> checkEdges(layer, input, width, scope));
    return width.width().isEmpty() ? width : checkWidths(layer, width, scope);
  }

  private static WidthChain checkWidths(AttentionSpec layer, WidthChain width, LayerScope scope) {
    int vectors = width.width().orElseThrow();
    HeadsSpec heads = layer.heads();
    if (heads.width().isEmpty() && vectors % heads.count() != 0) {
      scope.report(
          Problem.HEADS_DO_NOT_DIVIDE_WIDTH,
          "heads",
          width.source(),
          vectors,
          heads.count(),
          Divisors.nearest(vectors, heads.count(), "head"));
      return layer.projections().output() ? width : WidthChain.unknown();
    }
    int key = heads.widthWithin(vectors);
    if (layer.position() instanceof RelativePositionSpec.Rotary && key % 2 != 0) {
      scope.report(Problem.ODD_ROTARY_WIDTH, "position", width.source(), key, key + 1);
    }
    long queries = (long) heads.count() * heads.widthWithin(vectors);
    long values = (long) heads.count() * heads.valueWidthWithin(vectors);
    // The width of all queries and that of what is collected have the limit of any other.
    for (long made : new long[] {queries, values}) {
      if (scope.make(made, width).width().isEmpty()) {
        return layer.projections().output() ? width : WidthChain.unknown();
      }
    }
    scope.parameters(parameters(layer, vectors));
    return layer.projections().output() ? width : scope.make(values, width);
  }

  private static long parameters(AttentionSpec layer, int vectors) {
    HeadsSpec heads = layer.heads();
    ProjectionsSpec projections = layer.projections();
    long key = heads.widthWithin(vectors);
    long value = heads.valueWidthWithin(vectors);
    long sum = heads.count() * key * (vectors + (projections.queryBias() ? 1 : 0));
    sum += heads.groups() * key * (vectors + (projections.keyBias() ? 1 : 0));
    sum += heads.groups() * value * (vectors + (projections.valueBias() ? 1 : 0));
    if (layer.position() instanceof RelativePositionSpec.Buckets buckets) {
      sum += (long) buckets.buckets() * heads.count();
    }
    sum += layer.normaliser().sinks() ? heads.count() : 0;
    sum += layer.score().kind() == ScoreSpec.Kind.ADDITIVE ? heads.count() * key : 0;
    return projections.output()
        ? sum + vectors * (heads.count() * value + (projections.outputBias() ? 1 : 0))
        : sum;
  }

  /**
   * A number for each type of edge and none, and for each distance from 0 on and what is beyond.
   */
  private static void checkEdges(
      AttentionSpec layer, InputSpec input, WidthChain width, LayerScope scope) {
    EdgesSpec edges = layer.edges();
    if (edges.equals(EdgesSpec.NONE)) {
      return;
    }
    if (!(input instanceof GraphSpec graph)) {
      String property = edges.over() ? "over edges" : edges.bias() ? "edge bias" : "distance bias";
      String member = edges.over() ? "overEdges" : edges.bias() ? "edgeBias" : "distanceBias";
      scope.report(
          Problem.NEEDS_GRAPH, member, List.of(), "attention", property, width.width().orElse(64));
      return;
    }
    long heads = layer.heads().count();
    if (edges.bias()) {
      scope.parameters(heads * (graph.edges() + 1));
    }
    edges.distance().ifPresent(distance -> scope.parameters(heads * (distance + 2)));
  }

  /** From the first vector to the last are one less than there are vectors. */
  private static void checkBounds(VisibilitySpec visibility, int longest, LayerScope scope) {
    OptionalInt back = visibility.back();
    OptionalInt ahead = visibility.ahead();
    if (back.isPresent() && back.equals(ahead)) {
      checkBound("reach", back, longest, scope);
    } else {
      checkBound("back", back, longest, scope);
      checkBound("ahead", ahead, longest, scope);
    }
  }

  private static void checkBound(
      String property, OptionalInt bound, int longest, LayerScope scope) {
    // A bound of 0 says causal, which stays right for inputs of one vector.
    if (bound.isPresent() && bound.getAsInt() > 0 && bound.getAsInt() >= longest - 1) {
      scope.report(
          Problem.BOUND_WITHOUT_EFFECT, property, List.of(), property, bound.getAsInt(), longest);
    }
  }
}
