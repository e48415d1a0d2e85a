package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.PositionSpec;
import dev.heed.processor.graph.AddLearnedPositions;
import dev.heed.processor.graph.AddPositions;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
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
    scope.add(
        switch (layer.kind()) {
          case SINUSOIDAL -> new AddPositions(input, output);
          case LEARNED -> new AddLearnedPositions(input, table(input, scope), output);
        });
    return output;
  }

  /** Starts as BERT's and GPT-2's do. */
  private static ParameterId table(Value input, Scope scope) {
    Initial initial = new Initial.Normal(0.02);
    return scope.steady("weight", initial, input.rows().longest(), input.width());
  }
}
