package dev.heed.examples.phones;

import dev.heed.examples.cli.ExampleCommandLine;
import dev.heed.examples.cli.Streams;
import java.util.List;

/** The command line of phones. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Streams.ofProcess(), arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(Streams streams, String... arguments) {
    return ExampleCommandLine.run(
        "phones",
        "Tells the phone of every 10 ms frame of a sound.",
        List.of(
            new TrainCommand(streams),
            new EvaluateCommand(streams),
            new PredictCommand(streams),
            new MinuteCommand(streams),
            new PictureCommand(streams),
            new SampleCommand(streams)),
        streams,
        arguments);
  }
}
