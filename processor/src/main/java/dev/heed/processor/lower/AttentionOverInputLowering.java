package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.AttentionOverInputSpec;
import dev.heed.dsl.spec.HeadsSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.CrossAttend;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Value;
import dev.heed.processor.lower.Projection.Target;
import java.util.List;

/**
 * Queries of the symbols, keys and values of the input's vectors side by side, the attention
 * between them, and the projection of its result.
 */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionOverInputLowering implements LayerLowering<AttentionOverInputSpec> {

  @Override
  public Class<AttentionOverInputSpec> subject() {
    return AttentionOverInputSpec.class;
  }

  @Override
  public Value lower(AttentionOverInputSpec layer, Value input, Scope scope) {
    Heads heads = heads(layer.heads(), input.width());
    ProjectionsSpec projections = layer.projections();
    int queries = heads.count() * heads.width();
    Columns query =
        Projection.joint(
                List.of(new Target("query", queries, projections.queryBias())), input, scope)
            .get(0);
    List<Columns> keyValue =
        Projection.joint(
            List.of(
                new Target("key", heads.groups() * heads.width(), projections.keyBias()),
                new Target("value", heads.groups() * heads.valueWidth(), projections.valueBias())),
            scope.stack().encoded(),
            scope);
    Value collected = scope.value("heads", input.rows(), heads.count() * heads.valueWidth());
    scope.add(
        new CrossAttend(
            query,
            keyValue.get(0),
            keyValue.get(1),
            heads,
            ScoreLowering.lower(layer.score(), heads, scope),
            collected));
    return projections.output()
        ? Projection.of("output.", collected, input.width(), projections.outputBias(), scope)
        : collected;
  }

  private static Heads heads(HeadsSpec spec, int width) {
    return new Heads(
        spec.count(), spec.groups(), spec.widthWithin(width), spec.valueWidthWithin(width));
  }
}
