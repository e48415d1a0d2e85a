package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.GatedSpec;
import dev.heed.processor.graph.ElementFunction;
import dev.heed.processor.graph.Gate;
import dev.heed.processor.graph.Value;
import dev.heed.processor.lower.Projection.Target;
import java.util.List;

/** One product for gate and what passes it, side by side, then the gate. */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GatedLowering implements LayerLowering<GatedSpec> {

  @Override
  public Class<GatedSpec> subject() {
    return GatedSpec.class;
  }

  @Override
  public Value lower(GatedSpec layer, Value input, Scope scope) {
    List<Target> sides =
        List.of(
            new Target("gate", layer.width(), layer.bias()),
            new Target("up", layer.width(), layer.bias()));
    Value both = Projection.joint(sides, input, scope).get(0).of();
    Value output = scope.value(input.rows(), layer.width());
    ElementFunction function = ElementFunction.valueOf(layer.activation().name());
    scope.add(new Gate(both, function, output));
    return output;
  }
}
