package dev.heed.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How to train: the options that {@code train} and its relatives share in every example. */
public final class TrainArguments {

  /**
   * As many as the machine has, but no more than 2: more threads than cores only get in each
   * other's way.
   */
  private static final int DEFAULT_THREADS =
      Math.min(2, Runtime.getRuntime().availableProcessors());

  private static final int MOST_THREADS = 256;

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the data; the embedded sample where it is left out")
  private Optional<Path> data = Optional.empty();

  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "decides initial weights, order and dropout; default 1")
  private long seed = 1;

  private int threads = DEFAULT_THREADS;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "how often training sees the whole data at most; a default that suits the data")
  void setEpochs(Optional<Integer> wanted) {
    wanted.ifPresent(n -> checkRange("--epochs", n, 1, 1_000_000));
    epochs = wanted;
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "threads that compute; the result does not depend on them; default: the cores, at most 2")
  void setThreads(int wanted) {
    checkRange("--threads", wanted, 1, MOST_THREADS);
    threads = wanted;
  }

  private void checkRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          command.commandLine(),
          option + " is " + value + " and has to be from " + least + " to " + most);
    }
  }

  /** The folder of the data, or empty for the embedded sample. */
  public Optional<Path> data() {
    return data;
  }

  /** How many epochs at most, or empty for what suits the data. */
  public Optional<Integer> epochs() {
    return epochs;
  }

  /** The seed. */
  public long seed() {
    return seed;
  }

  /** The number of threads, 1 to 256. */
  public int threads() {
    return threads;
  }
}
