package dev.heed.runtime.weights;

import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small model, and files for it that are made byte by byte. */
final class Fixtures {

  static final String MODEL = "PosTagger";
  static final String DIGEST = "d1";

  static final List<ParameterDeclaration> DECLARATIONS =
      List.of(
          declaration("table", List.of(3, 2)),
          declaration("dense.weight", List.of(2, 2)),
          declaration("dense.bias", List.of(2)));

  static final Map<String, String> METADATA =
      Map.of(
          WeightsFile.MODEL, MODEL, WeightsFile.DIGEST, DIGEST, WeightsFile.VOCABULARY, "a\nb\n");

  private Fixtures() {}

  static ParameterDeclaration declaration(String name, List<Integer> shape) {
    return new ParameterDeclaration(name, shape, new Initializer.Uniform(1), true, false);
  }

  static Parameters parameters() {
    return Parameters.initialised(DECLARATIONS, 1);
  }

  /** A file of that header and data. */
  static byte[] file(String header, byte[] data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    return file.putLong(text.length).put(text).put(data).array();
  }

  /** Little-endian data of that many 16-bit elements. */
  static byte[] shorts(int... values) {
    ByteBuffer data = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      data.putShort((short) value);
    }
    return data.array();
  }

  /** A header of one tensor {@code a} beside the metadata that the model wants. */
  static String header(String tensor) {
    return "{\"__metadata__\":{\"heed.model\":\"PosTagger\",\"heed.digest\":\"d1\"},\"a\":"
        + tensor
        + "}";
  }

  static LoadedWeights load(byte[] file, List<ParameterDeclaration> declarations)
      throws IOException {
    return WeightsFile.load(new ByteArrayInputStream(file), MODEL, DIGEST, declarations);
  }

  /** The bytes of a sound file of {@link #parameters()}. */
  static byte[] sound() throws IOException {
    Path file = Files.createTempFile("sound", ".safetensors");
    try {
      WeightsFile.save(file, METADATA, parameters());
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }
}
