package dev.heed.examples.network;

import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingOptions;

/** How each kind of model is trained. */
final class Training {

  private static final int CLUB_EPOCHS = 40;
  private static final int PAPERS_EPOCHS = 100;

  private Training() {}

  /** The options, with what the command line says. */
  static TrainingOptions options(Kind kind, TrainArguments arguments) {
    TrainingOptions.Builder options =
        switch (kind) {
          case CLUB ->
              TrainingOptions.builder()
                  .epochs(arguments.epochs().orElse(CLUB_EPOCHS))
                  .learningRate(0.001);
          // 140 labels and 1,433 words: without a strong decay the words are learned by heart
          case PAPERS ->
              TrainingOptions.builder()
                  .epochs(arguments.epochs().orElse(PAPERS_EPOCHS))
                  .learningRate(0.002)
                  .weightDecay(5);
        };
    return options.seed(arguments.seed()).threads(arguments.threads()).shards(1).build();
  }
}
