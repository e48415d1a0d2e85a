package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is needed to read the weights of a declared model. */
record WeightsOf(String model, String digest, List<ParameterDeclaration> declarations) {

  NamedWeights read(Path file) throws IOException {
    return new NamedWeights(WeightsFile.load(file, model, digest, declarations).parameters());
  }
}
