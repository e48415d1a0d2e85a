package dev.heed.examples.toxicity;

import dev.heed.examples.cli.ExampleCommandLine;
import dev.heed.examples.cli.Streams;
import java.util.List;

/** The example's command line. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Streams.ofProcess(), arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(Streams streams, String... arguments) {
    return ExampleCommandLine.run(
        "toxicity",
        "Tells what molecules do, from their atoms and bonds.",
        List.of(
            new TrainCommand(streams),
            new EvaluateCommand(streams),
            new PredictCommand(streams),
            new PictureCommand(streams)),
        streams,
        arguments);
  }
}
