package dev.heed.examples.translate;

import dev.heed.examples.cli.ExampleCommandLine;
import dev.heed.examples.cli.Streams;
import java.util.List;

/** The command line. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Streams.ofProcess(), arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(Streams streams, String... arguments) {
    return ExampleCommandLine.run(
        "translate",
        "Translates short sentences from English into Swedish.",
        List.of(
            new TrainCommand(streams), new EvaluateCommand(streams), new PredictCommand(streams)),
        streams,
        arguments);
  }
}
