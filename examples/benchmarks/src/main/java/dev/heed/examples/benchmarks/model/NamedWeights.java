package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.util.HashMap;
import java.util.Map;

/** The weights of a model by their names in weights files, for peers that are built by hand. */
public final class NamedWeights {

  private final Parameters parameters;
  private final Map<String, Integer> indices = new HashMap<>();

  NamedWeights(Parameters parameters) {
    this.parameters = parameters;
    for (ParameterDeclaration declaration : parameters.declarations()) {
      indices.put(declaration.name(), indices.size());
    }
  }

  /** The rows of a tensor, PyTorch's layout; the only row of a vector. */
  public float[][] rows(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException(
          "there is no weight "
              + name
              + "; there are "
              + indices.keySet().stream().sorted().toList());
    }
    return parameters.values(index);
  }
}
