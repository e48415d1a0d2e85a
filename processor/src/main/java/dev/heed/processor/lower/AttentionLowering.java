package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Value;
import dev.heed.processor.graph.Visibility;
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
    int width = input.width();
    Value joint =
        Projection.joint(
            List.of("query.", "key.", "value."),
            "queryKeyValue",
            input,
            width,
            layer.bias(),
            scope);
    Columns query = new Columns(joint, 0, width);
    Columns key = new Columns(joint, width, width);
    Columns value = new Columns(joint, 2 * width, width);
    Value heads = scope.value("heads", input.rows(), width);
    scope.add(new Attend(query, key, value, layer.heads(), visibility(layer.visibility()), heads));
    return Projection.of("output.", heads, width, layer.bias(), scope);
  }

  private static Visibility visibility(VisibilitySpec bounds) {
    return new Visibility(
        bounds.back().orElse(Visibility.UNLIMITED), bounds.ahead().orElse(Visibility.UNLIMITED));
  }
}
