package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.NormSpec;
import dev.heed.processor.graph.Normalise;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.RootMeanSquare;
import dev.heed.processor.graph.Value;

/** A learned gain ({@code weight}, as PyTorch calls it) and, of LayerNorm, bias. */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NormLowering implements LayerLowering<NormSpec> {

  @Override
  public Class<NormSpec> subject() {
    return NormSpec.class;
  }

  @Override
  public Value lower(NormSpec layer, Value input, Scope scope) {
    ParameterId gain = scope.parameter("weight", new Initial.Constant(1), input.width());
    if (layer.kind() == NormSpec.Kind.RMS) {
      Value output = scope.value(input.rows(), input.width());
      scope.add(new RootMeanSquare(input, gain, layer.epsilon(), output));
      return output;
    }
    ParameterId bias = scope.parameter("bias", new Initial.Constant(0), input.width());
    Value output = scope.value(input.rows(), input.width());
    scope.add(new Normalise(input, gain, bias, layer.epsilon(), output));
    return output;
  }
}
