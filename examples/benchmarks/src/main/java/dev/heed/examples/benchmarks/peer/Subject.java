package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Encoder;
import dev.heed.examples.benchmarks.model.Encoders;
import dev.heed.examples.benchmarks.model.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is measured: one encoder and a file with its weights, which is deleted on closing.
 *
 * @param size its size
 * @param activation its activation
 * @param weights the weights as Heed wrote them
 */
public record Subject(Size size, Activation activation, Path weights) implements AutoCloseable {

  /** The seed of the sentence that everybody answers. */
  static final long SENTENCE = 7;

  /** Draws the weights of an encoder, always the same, and writes them to a file. */
  public static Subject of(Size size, Activation activation) throws IOException {
    Path weights = Files.createTempFile("heed-" + size.word(), ".safetensors");
    Encoders.of(size, activation).create(weights);
    return new Subject(size, activation, weights);
  }

  /** The name that the model is declared with. */
  String model() {
    return Encoders.modelName(size, activation);
  }

  Encoder encoder() {
    return Encoders.of(size, activation);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(weights);
  }
}
