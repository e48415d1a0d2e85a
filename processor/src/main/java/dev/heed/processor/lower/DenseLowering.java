package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.processor.graph.Activate;
import dev.heed.processor.graph.ElementFunction;
import dev.heed.processor.graph.Value;

/** A product with bias, then the activation. */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DenseLowering implements LayerLowering<DenseSpec> {

  @Override
  public Class<DenseSpec> subject() {
    return DenseSpec.class;
  }

  @Override
  public Value lower(DenseSpec layer, Value input, Scope scope) {
    Value linear = Projection.of("", input, layer.width(), layer.bias(), scope);
    if (layer.activation() == Activation.NONE) {
      return linear;
    }
    ElementFunction function = ElementFunction.valueOf(layer.activation().name());
    Value output = scope.value(input.rows(), layer.width());
    scope.add(new Activate(linear, function, output));
    return output;
  }
}
