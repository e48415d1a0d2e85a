package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.GraphSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.ReadVectors;
import dev.heed.processor.graph.Value;

/** The vectors of nodes as they are; attention reads the edges from the batch. */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GraphLowering implements InputLowering<GraphSpec> {

  @Override
  public Class<GraphSpec> subject() {
    return GraphSpec.class;
  }

  @Override
  public Value lower(GraphSpec input, Scope scope) {
    Value vectors = scope.value(new Length("n", input.nodes()), input.width());
    scope.add(new ReadVectors("vectors", vectors));
    return vectors;
  }
}
