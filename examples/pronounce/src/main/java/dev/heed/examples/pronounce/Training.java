package dev.heed.examples.pronounce;

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

/** How to train on a lexicon. */
final class Training {

  private static final int ROWS = 1_024;
  private static final int SAMPLE_ROWS = 256;
  private static final int SHARDS = 2;
  private static final double LEARNING_RATE = 2e-3;
  private static final int EPOCHS = 14;
  private static final int SAMPLE_EPOCHS = 60;

  private final Corpus corpus;
  private final List<Entry> train;
  private final List<Entry> dev;

  private Training(Corpus corpus, List<Entry> train, List<Entry> dev) {
    this.corpus = corpus;
    this.train = train;
    this.dev = dev;
  }

  /** Reads what training needs of a lexicon. */
  static Training read(Corpus corpus) throws IOException {
    return new Training(corpus, Lexicon.read(corpus.train()), Lexicon.read(corpus.dev()));
  }

  /**
   * A model with what its training did.
   *
   * @param model with the weights of the best epoch
   * @param report epochs, development accuracy per phone, time
   */
  record Trained(PronouncerModel model, TrainingReport report) {}

  /** Trains from nothing, showing progress on standard error. */
  Trained run(TrainArguments arguments, Path checkpoint, Streams streams) throws IOException {
    Vocabulary.Builder letters = PronouncerTrainer.newVocabulary();
    Vocabulary.Builder phones = PronouncerTrainer.newSymbols();
    for (Entry entry : train) {
      Entry.letters(entry.word()).forEach(letters::add);
      entry.phones().forEach(phones::add);
    }
    PronouncerTrainer trainer =
        PronouncerTrainer.create(letters.build(), phones.build(), arguments.seed());
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

  private static PronouncerTrainer.Examples examples(
      PronouncerTrainer trainer, List<Entry> entries) {
    PronouncerTrainer.Examples examples = trainer.newExamples();
    entries.forEach(entry -> examples.add(Entry.letters(entry.word()), entry.phones()));
    return examples;
  }
}
