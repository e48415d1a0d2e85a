package dev.heed.examples.network;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --data} of commands that do not train. */
final class DataArgument {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the network; the embedded sample where it is left out")
  private Optional<Path> data = Optional.empty();

  Optional<Path> data() {
    return data;
  }
}
