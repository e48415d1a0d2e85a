package dev.heed.examples.tagger;

import dev.heed.examples.cli.Progress;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The sentences of a corpus, read once, and how to train on them.
 *
 * @param corpus where they are from
 * @param train the sentences to learn from
 * @param dev the sentences that decide which epoch was best
 */
record Training(Corpus corpus, List<TaggedSentence> train, List<TaggedSentence> dev) {

  // small batches give enough steps to learn what is far away: on English-EWT 256 words instead of
  // 1,024 gain 0.7 points, and the sample has 15,000 words in all
  private static final int ROWS = 256;

  /** Two threads each compute one; with four, more would be added up than gained. */
  private static final int SHARDS = 2;

  private static final double LEARNING_RATE = 1.5e-3;
  private static final int SAMPLE_EPOCHS = 16;
  private static final int EPOCHS = 14;

  /** Reads what training needs of a corpus. */
  static Training read(Corpus corpus) throws IOException {
    return new Training(
        corpus,
        TaggedText.read(corpus.train(), Architecture.LONGEST),
        TaggedText.read(corpus.dev(), Architecture.LONGEST));
  }

  /** Trains, showing progress on standard error. */
  Trained run(
      Architecture architecture,
      TrainArguments arguments,
      Optional<Path> checkpoint,
      Streams streams)
      throws IOException {
    TrainingOptions.Builder options =
        TrainingOptions.builder()
            .epochs(arguments.epochs().orElse(corpus.sample() ? SAMPLE_EPOCHS : EPOCHS))
            .rows(ROWS)
            .shards(SHARDS)
            .learningRate(LEARNING_RATE)
            .seed(arguments.seed())
            .threads(arguments.threads());
    checkpoint.ifPresent(options::checkpoint);
    return architecture.train(train, dev, options.build(), Progress.on(streams));
  }
}
