package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.HeadsSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Value;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.lower.Projection.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Query, key and value of the same vectors side by side, so that one wide product makes all three,
 * the attention between them, and the projection of its result.
 */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionLowering implements LayerLowering<AttentionSpec> {

  @Override
  public Class<AttentionSpec> subject() {
    return AttentionSpec.class;
  }

  @Override
  public Value lower(AttentionSpec layer, Value input, Scope scope) {
    Heads heads = heads(layer.heads(), input.width());
    ProjectionsSpec projections = layer.projections();
    int keys = heads.groups() * heads.width();
    int values = heads.groups() * heads.valueWidth();
    Target query = new Target("query", heads.count() * heads.width(), projections.queryBias());
    Target key = new Target("key", keys, projections.keyBias());
    Target value = new Target("value", values, projections.valueBias());
    List<Columns> projected = new ArrayList<>();
    if (layer.position() instanceof RelativePositionSpec.Rotary rotary) {
      List<Columns> turned = Projection.joint(List.of(query, key), input, scope);
      projected.addAll(Rotation.of(turned, heads.width(), rotary.base(), scope));
      projected.addAll(Projection.joint(List.of(value), input, scope));
    } else {
      projected.addAll(Projection.joint(List.of(query, key, value), input, scope));
    }
    Value collected = scope.value("heads", input.rows(), heads.count() * heads.valueWidth());
    scope.add(
        new Attend(
            projected.get(0),
            projected.get(1),
            projected.get(2),
            heads,
            ScoreLowering.lower(layer, heads, scope),
            visibility(layer),
            collected));
    return projections.output()
        ? Projection.of("output.", collected, input.width(), projections.outputBias(), scope)
        : collected;
  }

  private static Heads heads(HeadsSpec spec, int width) {
    return new Heads(
        spec.count(), spec.groups(), spec.widthWithin(width), spec.valueWidthWithin(width));
  }

  private static Visibility visibility(AttentionSpec layer) {
    if (layer.edges().over()) {
      return Visibility.EDGES;
    }
    VisibilitySpec bounds = layer.visibility();
    return new Visibility(
        bounds.back().orElse(Visibility.UNLIMITED), bounds.ahead().orElse(Visibility.UNLIMITED));
  }
}
