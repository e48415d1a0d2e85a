package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.VectorSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.ReadVectors;
import dev.heed.processor.graph.Value;
import java.util.List;

/** One vector as it is. */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class VectorLowering implements InputLowering<VectorSpec> {

  @Override
  public Class<VectorSpec> subject() {
    return VectorSpec.class;
  }

  @Override
  public Value lower(VectorSpec input, List<LayerSpec> layers, Scope scope) {
    Value vectors = scope.value(Length.SEQUENCES, input.width());
    scope.add(new ReadVectors("vectors", vectors));
    return vectors;
  }
}
