package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.PoolSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Pool;
import dev.heed.processor.graph.PoolFunction;
import dev.heed.processor.graph.PoolWeighted;
import dev.heed.processor.graph.Value;

/** One row for each sequence; the scores of attention are products with its query. */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolLowering implements LayerLowering<PoolSpec> {

  @Override
  public Class<PoolSpec> subject() {
    return PoolSpec.class;
  }

  @Override
  public Value lower(PoolSpec layer, Value input, Scope scope) {
    if (layer.kind() == PoolSpec.Kind.ATTENTION) {
      Value scores = Projection.of("query.", input, 1, false, scope);
      Value output = scope.value(Length.SEQUENCES, input.width());
      scope.add(new PoolWeighted(input, scores, output));
      return output;
    }
    Value output = scope.value(Length.SEQUENCES, input.width());
    scope.add(new Pool(input, PoolFunction.valueOf(layer.kind().name()), output));
    return output;
  }
}
