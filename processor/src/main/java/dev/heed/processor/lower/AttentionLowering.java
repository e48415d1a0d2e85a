package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Value;

/**
 * Three projections of the same vectors, the attention between them, and the projection of its
 * result.
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
    int width = input.width();
    Value query = Projection.of("query.", input, width, layer.bias(), scope);
    Value key = Projection.of("key.", input, width, layer.bias(), scope);
    Value value = Projection.of("value.", input, width, layer.bias(), scope);
    Value heads = scope.value("heads", input.rows(), width);
    scope.add(new Attend(query, key, value, layer.heads(), heads));
    return Projection.of("output.", heads, width, layer.bias(), scope);
  }
}
