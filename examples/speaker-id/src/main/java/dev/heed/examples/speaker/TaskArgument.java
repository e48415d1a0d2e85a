package dev.heed.examples.speaker;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The option {@code --task}: what is told of a sound. */
final class TaskArgument {

  /** The names of the tasks. */
  private enum Name {
    SPEAKER,
    DIGIT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description =
          "who speaks or which digit is spoken, one of ${COMPLETION-CANDIDATES}; default"
              + " ${DEFAULT-VALUE}")
  private Name task = Name.SPEAKER;

  /** The task. */
  Task<?> task() {
    return task == Name.SPEAKER ? Task.SPEAKER : Task.DIGIT;
  }
}
