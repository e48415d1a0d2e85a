package dev.heed.runtime.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heed.runtime.parameter.ParameterDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Reads a file that another program wrote, where the shared data lie beside the repository, or
 * where the system property {@code heed.data} says; skipped elsewhere.
 */
class RealFileTest {

  private static final String FILE = "safetensors-fixtures/silero_vad_16k.safetensors";

  @Test
  void readsARealFile() throws IOException {
    Optional<Path> found = find();
    assumeTrue(found.isPresent(), "no file " + FILE + " above " + Path.of("").toAbsolutePath());
    try (WeightsInput input = WeightsInput.open(found.get())) {
      Header header = input.header();
      assertEquals(15, header.tensors().size());
      assertEquals(4 * 309_633, header.dataBytes());
      assertTrue(header.metadata().isEmpty());
      // convolutions have three dimensions, parameters up to two: read them as flat vectors
      List<ParameterDeclaration> declarations = new ArrayList<>();
      for (TensorEntry tensor : header.tensors()) {
        int size = (int) (tensor.end() - tensor.begin()) / 4;
        declarations.add(Fixtures.declaration(tensor.name(), List.of(size)));
      }
      assertTrue(largest(input.parameters(header, declarations).values(0)) > 0);
    }
  }

  private static float largest(float[][] rows) {
    float largest = 0;
    for (float[] row : rows) {
      for (float value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }

  private static Optional<Path> find() {
    String property = System.getProperty("heed.data");
    if (property != null) {
      return Optional.of(Path.of(property, FILE)).filter(Files::exists);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/data").resolve(FILE);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
