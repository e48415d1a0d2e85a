package dev.heed.examples.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * The option {@code --model}: one file with weights, vocabulary and all else that a model needs.
 */
public final class ModelArgument {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      required = true,
      description = "the model: one file with its weights and vocabulary")
  private Path model = Path.of("");

  /** The file. */
  public Path model() {
    return model;
  }
}
