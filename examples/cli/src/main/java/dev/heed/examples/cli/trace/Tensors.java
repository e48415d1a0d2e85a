package dev.heed.examples.cli.trace;

import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.LoadedWeights;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tensors of a weights file by their names, whatever model they are of. */
public final class Tensors {

  private final Map<String, float[][]> byName = new HashMap<>();

  private Tensors() {}

  /** Reads a file that Heed wrote. */
  public static Tensors read(Path file) throws IOException {
    List<ParameterDeclaration> declarations = new ArrayList<>();
    WeightsFile.shapes(file)
        .forEach(
            (name, shape) ->
                declarations.add(
                    new ParameterDeclaration(
                        name,
                        shape.stream().map(Math::toIntExact).toList(),
                        new Initializer.Constant(0),
                        false,
                        false)));
    Map<String, String> metadata = WeightsFile.metadata(file);
    LoadedWeights loaded =
        WeightsFile.load(
            file,
            metadata.getOrDefault(WeightsFile.MODEL, ""),
            metadata.getOrDefault(WeightsFile.DIGEST, ""),
            declarations);
    Tensors tensors = new Tensors();
    Parameters parameters = loaded.parameters();
    for (int i = 0; i < declarations.size(); i++) {
      tensors.byName.put(declarations.get(i).name(), parameters.values(i));
    }
    return tensors;
  }

  /** Whether there is a tensor of a name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The rows of a tensor, {@code [out, in]} of a matrix and one row of a vector. */
  public float[][] get(String name) {
    float[][] rows = byName.get(name);
    if (rows == null) {
      throw new IllegalArgumentException("the weights have no tensor " + name);
    }
    return rows;
  }
}
