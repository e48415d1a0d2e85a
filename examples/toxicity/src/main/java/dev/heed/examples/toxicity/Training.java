package dev.heed.examples.toxicity;

import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingOptions;

/** How the model of each task is trained. */
final class Training {

  private static final int SAMPLE_EPOCHS = 20;

  private Training() {}

  /** The options, with what the command line says. */
  static TrainingOptions.Builder options(Task task, boolean sample, TrainArguments arguments) {
    int epochs =
        switch (task) {
          case TOX21, BACE -> 60;
          case ESOL -> 100;
        };
    return TrainingOptions.builder()
        .epochs(arguments.epochs().orElse(sample ? SAMPLE_EPOCHS : epochs))
        .rows(512)
        .shards(2)
        .learningRate(1e-3)
        .seed(arguments.seed())
        .threads(arguments.threads());
  }
}
