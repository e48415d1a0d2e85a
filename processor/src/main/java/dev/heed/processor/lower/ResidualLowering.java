package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.ResidualSpec;
import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.Value;

/** The layers within, and the input added to their result. */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ResidualLowering implements LayerLowering<ResidualSpec> {

  @Override
  public Class<ResidualSpec> subject() {
    return ResidualSpec.class;
  }

  @Override
  public Value lower(ResidualSpec layer, Value input, Scope scope) {
    Value change = scope.stack().lower(layer.layers(), input);
    Value output = scope.value(input.rows(), input.width());
    scope.add(new Add(input, change, output));
    return output;
  }
}
