package dev.heed.examples.spoken;

import dev.heed.examples.sound.Perturbation;
import dev.heed.runtime.label.Calibration;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.train.TrainingReport;
import java.io.IOException;
import java.util.List;

/** How the model is trained. */
final class Training {

  private static final int EPOCHS = 16;

  /** Changed sounds beside each recording. */
  private static final int COPIES = 2;

  /** How much faster or slower they are at most. */
  private static final double SPEED = 0.12;

  private Training() {}

  /**
   * A model with what its training did.
   *
   * @param model the model with the weights of the best epoch
   * @param report epochs, development accuracy, time
   * @param calibration how its probabilities were made to come true
   */
  record Trained(SpokenPhonesModel model, TrainingReport report, Calibration calibration) {}

  /** 1,024 frames, about 24 recordings, a mini-batch; 2 shards, one for each of two threads. */
  static TrainingOptions.Builder options() {
    return TrainingOptions.builder()
        .epochs(EPOCHS)
        .rows(1024)
        .shards(2)
        .learningRate(2e-3)
        .weightDecay(0.05);
  }

  /** Trains from nothing on the first pronunciation of each digit. */
  static Trained run(
      List<Recording> train,
      List<Recording> dev,
      Pronunciations pronunciations,
      TrainingOptions options,
      TrainingListener listener)
      throws IOException {
    SpokenPhonesTrainer trainer = SpokenPhonesTrainer.create(options.seed());
    SpokenPhonesTrainer.Examples learned = trainer.newExamples();
    SpokenPhonesTrainer.Examples development = trainer.newExamples();
    Perturbation perturbation = new Perturbation(SPEED, options.seed());
    for (Recording recording : train) {
      List<Phone> phones = pronunciations.first(recording.digit());
      learned.add(recording.sound(), phones);
      for (int i = 0; i < COPIES; i++) {
        learned.add(perturbation.changed(recording.sound(), perturbation.factor()), phones);
      }
    }
    for (Recording recording : dev) {
      development.add(recording.sound(), pronunciations.first(recording.digit()));
    }
    TrainingReport report = trainer.train(learned, development, options, listener);
    Calibration calibration = trainer.calibrate(development);
    return new Trained(trainer.model(), report, calibration);
  }
}
