package dev.heed.examples.speaker;

import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.examples.sound.Perturbation;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.train.TrainingOptions;
import java.util.ArrayList;
import java.util.List;

/** How both models are trained. */
final class Training {

  /** Changed sounds beside each recording. */
  private static final int COPIES = 2;

  private static final int EPOCHS = 8;

  private Training() {}

  /** 1,024 frames, about 24 recordings, a mini-batch; 2 shards, one for each of two threads. */
  static TrainingOptions options(TrainArguments arguments) {
    return TrainingOptions.builder()
        .epochs(arguments.epochs().orElse(EPOCHS))
        .rows(1024)
        .shards(2)
        .learningRate(1.5e-3)
        .weightDecay(0.05)
        .build();
  }

  /** The recordings themselves, then changed ones. */
  static <L extends Enum<L>> Labelled<Sound, L> changed(
      Labelled<Sound, L> recordings, Task<L> task, long seed) {
    Perturbation perturbation = new Perturbation(task.speed(), seed);
    List<Sound> sounds = new ArrayList<>(recordings.inputs());
    List<L> labels = new ArrayList<>(recordings.answers());
    for (int copy = 0; copy < COPIES; copy++) {
      for (int i = 0; i < recordings.size(); i++) {
        sounds.add(perturbation.changed(recordings.inputs().get(i), perturbation.factor()));
        labels.add(recordings.answers().get(i));
      }
    }
    return new Labelled<>(recordings.name(), sounds, labels);
  }
}
