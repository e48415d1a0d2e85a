package dev.heed.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What to evaluate on and where the confusion matrix goes. */
public final class TestArguments {

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "the test data; that of the embedded sample where it is left out")
  private Optional<Path> test = Optional.empty();

  @Option(
      names = "--matrix",
      paramLabel = "FILE",
      description =
          "where the confusion matrix goes, as FILE.tsv and FILE.svg; beside the model where left out")
  private Optional<Path> matrix = Optional.empty();

  /** The test data, or empty for the embedded sample. */
  public Optional<Path> test() {
    return test;
  }

  /** Where the confusion matrix goes, without ending. */
  public Path matrix(Path model) {
    return matrix.orElseGet(
        () ->
            model.resolveSibling(
                withoutEnding(String.valueOf(model.getFileName())) + ".confusion"));
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
