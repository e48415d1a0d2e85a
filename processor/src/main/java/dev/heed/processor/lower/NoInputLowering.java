package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Value;
import java.util.List;

/** Vectors that nothing makes, since nothing reads them. */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NoInputLowering implements InputLowering<NoInputSpec> {

  @Override
  public Class<NoInputSpec> subject() {
    return NoInputSpec.class;
  }

  @Override
  public Value lower(NoInputSpec input, List<LayerSpec> layers, Scope scope) {
    return scope.value(new Length("n", input.length()), 1);
  }
}
