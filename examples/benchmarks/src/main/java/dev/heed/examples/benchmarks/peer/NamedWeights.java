package dev.heed.examples.benchmarks.peer;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The weights of a model by their names in weights files, for peers that are built by hand. */
final class NamedWeights {

  private final Parameters parameters;
  private final Map<String, Integer> indices = new LinkedHashMap<>();

  private NamedWeights(Parameters parameters) {
    this.parameters = parameters;
    for (ParameterDeclaration declaration : parameters.declarations()) {
      indices.put(declaration.name(), indices.size());
    }
  }

  /** Those of a subject, read from its file. */
  static NamedWeights of(Subject subject) throws IOException {
    return new NamedWeights(subject.model().encoder().loaded(subject.weights()).parameters());
  }

  /** All names. */
  Set<String> names() {
    return indices.keySet();
  }

  /** Whether a tensor has one dimension only. */
  boolean isVector(String name) {
    return parameters.declarations().get(index(name)).shape().size() == 1;
  }

  /** The rows of a tensor, PyTorch's layout; the only row of a vector. */
  float[][] rows(String name) {
    return parameters.values(index(name));
  }

  private int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException("there is no weight " + name + " in " + names());
    }
    return index;
  }
}
