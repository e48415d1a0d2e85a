package dev.heed.examples.sentiment;

import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.label.Calibration;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.train.TrainingReport;
import java.io.IOException;
import java.util.List;

/** How the model is trained. */
final class Training {

  /**
   * From the third epoch on words are learned by heart: of 3, 4, 5, 6, 8 and 12 epochs 6 were best
   * on the development sentences of rt-polarity, by a mean of 0.772 over three seeds.
   */
  private static final int EPOCHS = 6;

  /** The sample has fewer sentences and takes longer. */
  private static final int SAMPLE_EPOCHS = 12;

  private Training() {}

  /**
   * A model with what its training did.
   *
   * @param model the model with the weights of the best epoch
   * @param report epochs, development accuracy, time
   * @param calibration how its probabilities were made to come true
   */
  record Trained(SentimentModel model, TrainingReport report, Calibration calibration) {}

  /**
   * 512 words, about 25 sentences, a mini-batch; 2 shards, one for each of two threads.
   *
   * @param sample whether it is trained on the embedded sample
   */
  static TrainingOptions.Builder options(boolean sample) {
    return TrainingOptions.builder()
        .epochs(sample ? SAMPLE_EPOCHS : EPOCHS)
        .rows(512)
        .shards(2)
        .learningRate(2e-3)
        .weightDecay(0.05);
  }

  /** Trains from nothing. The development sentences also say how sure the model may be. */
  static Trained run(
      List<Review> train, List<Review> dev, TrainingOptions options, TrainingListener listener)
      throws IOException {
    Vocabulary.Builder words = SentimentTrainer.newVocabulary();
    train.forEach(review -> review.words().forEach(words::add));
    SentimentTrainer trainer = SentimentTrainer.create(words.build(), options.seed());
    SentimentTrainer.Examples development = examples(trainer, dev);
    TrainingReport report = trainer.train(examples(trainer, train), development, options, listener);
    Calibration calibration = trainer.calibrate(development);
    return new Trained(trainer.model(), report, calibration);
  }

  private static SentimentTrainer.Examples examples(
      SentimentTrainer trainer, List<Review> reviews) {
    SentimentTrainer.Examples examples = trainer.newExamples();
    reviews.forEach(review -> examples.add(review.words(), review.polarity()));
    return examples;
  }
}
