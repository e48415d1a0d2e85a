package dev.heed.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the command {@code sample} of an example writes its embedded sample to. */
public final class SampleArguments {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "the folder that the files go to")
  private Path folder = Path.of("");

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Writes a text as UTF-8 to a file of the folder. */
  public void write(String name, CharSequence text) throws IOException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(folder.resolve(name), out -> out.write(bytes));
  }
}
