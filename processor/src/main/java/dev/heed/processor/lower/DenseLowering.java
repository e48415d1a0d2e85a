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
    return layer.activation() == Activation.NONE
        ? linear
        : activate(linear, layer.activation(), scope.value(input.rows(), layer.width()), scope);
  }

  /** Appends an activation, which is not none. */
  static Value activate(Value linear, Activation activation, Value output, Scope scope) {
    ElementFunction function = ElementFunction.valueOf(activation.name());
    scope.add(new Activate(linear, function, output));
    return output;
  }
}
