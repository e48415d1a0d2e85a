package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.DropoutSpec;
import dev.heed.processor.graph.Dropout;
import dev.heed.processor.graph.Value;

/**
 * A dropout, whose key is the hash of its name: it keeps its choices when other layers come or go.
 */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DropoutLowering implements LayerLowering<DropoutSpec> {

  @Override
  public Class<DropoutSpec> subject() {
    return DropoutSpec.class;
  }

  @Override
  public Value lower(DropoutSpec layer, Value input, Scope scope) {
    if (layer.rate() == 0 || !scope.training()) {
      return input;
    }
    Value output = scope.value(input.rows(), input.width());
    scope.add(new Dropout(input, layer.rate(), scope.path().hashCode(), output));
    return output;
  }
}
