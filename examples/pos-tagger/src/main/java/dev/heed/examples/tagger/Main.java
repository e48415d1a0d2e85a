package dev.heed.examples.tagger;

import dev.heed.examples.cli.ExampleCommandLine;
import dev.heed.examples.cli.Streams;
import java.util.List;

/** The tagger's command line. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Streams.ofProcess(), arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(Streams streams, String... arguments) {
    return ExampleCommandLine.run(
        "pos-tagger",
        "Tags the words of sentences with their parts of speech.",
        List.of(
            new TrainCommand(streams),
            new EvaluateCommand(streams),
            new PredictCommand(streams),
            new CompareCommand(streams),
            new NeighboursCommand(streams),
            new DemoCommand(streams)),
        streams,
        arguments);
  }
}
