package dev.heed.examples.translate;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.Corpus;
import dev.heed.examples.cli.Progress;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.train.TrainingReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How to train on pairs of sentences. */
final class Training {

  private static final int PIECES = 1_500;
  private static final int SAMPLE_PIECES = 200;
  private static final int ROWS = 512;
  private static final int SAMPLE_ROWS = 128;
  private static final int SHARDS = 2;
  private static final double LEARNING_RATE = 2e-3;
  private static final int EPOCHS = 40;
  private static final int SAMPLE_EPOCHS = 40;

  private final Corpus corpus;
  private final List<Pair> train;
  private final List<Pair> dev;
  private final Pieces pieces;

  private Training(Corpus corpus, List<Pair> train, List<Pair> dev) {
    this.corpus = corpus;
    this.train = train;
    this.dev = dev;
    this.pieces =
        PieceLearner.learn(
            train.stream().map(Pair::swedish).toList(), corpus.sample() ? SAMPLE_PIECES : PIECES);
  }

  /** Reads what training needs of a corpus. */
  static Training read(Corpus corpus) throws IOException {
    return new Training(corpus, Pairs.read(corpus.train()), Pairs.read(corpus.dev()));
  }

  /**
   * A model with what its training did.
   *
   * @param model with the weights of the best epoch
   * @param report epochs, development accuracy per piece, time
   */
  record Trained(TranslatorModel model, TrainingReport report) {}

  /** Trains from nothing, showing progress on standard error. */
  Trained run(TrainArguments arguments, Path checkpoint, Streams streams) throws IOException {
    Vocabulary.Builder words = TranslatorTrainer.newVocabulary();
    train.forEach(pair -> EnglishWords.of(pair.english()).forEach(words::add));
    Vocabulary.Builder symbols = TranslatorTrainer.newSymbols();
    pieces.known().forEach(symbols::add);
    TranslatorTrainer trainer =
        TranslatorTrainer.create(words.build(), symbols.build(), arguments.seed());
    TrainingOptions options =
        TrainingOptions.builder()
            .epochs(arguments.epochs().orElse(corpus.sample() ? SAMPLE_EPOCHS : EPOCHS))
            .rows(corpus.sample() ? SAMPLE_ROWS : ROWS)
            .shards(SHARDS)
            .learningRate(LEARNING_RATE)
            .seed(arguments.seed())
            .threads(arguments.threads())
            .checkpoint(checkpoint)
            .build();
    TrainingReport report =
        trainer.train(
            examples(trainer, train), examples(trainer, dev), options, Progress.on(streams));
    return new Trained(trainer.model(), report);
  }

  private TranslatorTrainer.Examples examples(TranslatorTrainer trainer, List<Pair> pairs) {
    TranslatorTrainer.Examples examples = trainer.newExamples();
    for (Pair pair : pairs) {
      List<String> cut = pieces.cut(pair.swedish());
      if (cut.size() > TranslatorModel.LONGEST_ANSWER) {
        throw new BadInput(
            "\"%s\" has %d pieces, the model makes at most %d"
                .formatted(pair.swedish(), cut.size(), TranslatorModel.LONGEST_ANSWER));
      }
      examples.add(EnglishWords.of(pair.english()), cut);
    }
    return examples;
  }
}
