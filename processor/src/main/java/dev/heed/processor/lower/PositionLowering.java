package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.PositionSpec;
import dev.heed.processor.graph.AddPositions;
import dev.heed.processor.graph.Value;

/** Adds the code of each vector's place. */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PositionLowering implements LayerLowering<PositionSpec> {

  @Override
  public Class<PositionSpec> subject() {
    return PositionSpec.class;
  }

  @Override
  public Value lower(PositionSpec layer, Value input, Scope scope) {
    Value output = scope.value(input.rows(), input.width());
    scope.add(new AddPositions(input, output));
    return output;
  }
}
