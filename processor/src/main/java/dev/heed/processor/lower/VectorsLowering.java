package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.VectorsSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.ReadVectors;
import dev.heed.processor.graph.Value;
import java.util.List;

/** Vectors as they are. */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class VectorsLowering implements InputLowering<VectorsSpec> {

  @Override
  public Class<VectorsSpec> subject() {
    return VectorsSpec.class;
  }

  @Override
  public Value lower(VectorsSpec input, List<LayerSpec> layers, Scope scope) {
    Value vectors = scope.value(new Length("n", input.length()), input.width());
    scope.add(new ReadVectors("vectors", vectors));
    return vectors;
  }
}
