package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.processor.graph.Value;

/**
 * Each turn is a scope of its own: {@code layers.0}, {@code layers.1} and so on; shared parameters
 * are those of the first.
 */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RepeatLowering implements LayerLowering<RepeatSpec> {

  @Override
  public Class<RepeatSpec> subject() {
    return RepeatSpec.class;
  }

  @Override
  public Value lower(RepeatSpec layer, Value input, Scope scope) {
    Value value = input;
    for (int turn = 0; turn < layer.times(); turn++) {
      int owner = layer.shared() ? 0 : turn;
      LayerStack within =
          scope
              .stack()
              .within(
                  scope.path() + "." + turn, scope.parameterPath() + "." + owner, layer.layers());
      value = within.lower(layer.layers(), value);
    }
    return value;
  }
}
