package dev.heed.examples.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --picture}: where a picture goes. */
public final class PictureArgument {

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      required = true,
      description = "where the picture goes, an SVG file")
  private Path picture = Path.of("");

  /** The file. */
  public Path picture() {
    return picture;
  }
}
