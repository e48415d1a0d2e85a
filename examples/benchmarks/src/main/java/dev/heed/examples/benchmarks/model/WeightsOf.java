package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.weights.LoadedWeights;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is needed to read the weights of a declared model. */
record WeightsOf(String model, String digest, List<ParameterDeclaration> declarations) {

  LoadedWeights read(Path file) throws IOException {
    return WeightsFile.load(file, model, digest, declarations);
  }
}
