package dev.heed.examples.phones;

import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.examples.sound.Perturbation;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.train.TrainingOptions;
import java.util.ArrayList;
import java.util.List;

/** How the model is trained. */
final class Training {

  /** Changed sounds beside each recording of real data: there are only a few minutes of speech. */
  private static final int COPIES = 5;

  private static final int SAMPLE_COPIES = 1;

  /** Frames of a mini-batch: 1,024 are about 6 recordings; the sample has 5,000 in all. */
  private static final int ROWS = 1024;

  private static final int SAMPLE_ROWS = 256;

  /** Other voices are up to 15 % higher or lower. */
  private static final double SPEED = 0.15;

  private static final int EPOCHS = 8;

  private Training() {}

  /** 2 shards, one for each of two threads. */
  static TrainingOptions options(TrainArguments arguments) {
    return TrainingOptions.builder()
        .epochs(arguments.epochs().orElse(EPOCHS))
        .rows(arguments.data().isPresent() ? ROWS : SAMPLE_ROWS)
        .shards(2)
        .learningRate(1.5e-3)
        .weightDecay(0.05)
        .build();
  }

  /** The recordings themselves, then changed ones. */
  static Labelled<Sound, List<Phone>> changed(
      Labelled<Sound, List<Phone>> recordings, TrainArguments arguments) {
    Perturbation perturbation = new Perturbation(SPEED, arguments.seed());
    int copies = arguments.data().isPresent() ? COPIES : SAMPLE_COPIES;
    List<Sound> sounds = new ArrayList<>(recordings.inputs());
    List<List<Phone>> phones = new ArrayList<>(recordings.answers());
    for (int copy = 0; copy < copies; copy++) {
      for (int i = 0; i < recordings.size(); i++) {
        double factor = perturbation.factor();
        Sound changed = perturbation.changed(recordings.inputs().get(i), factor);
        sounds.add(changed);
        phones.add(stretched(recordings.answers().get(i), changed, factor));
      }
    }
    return new Labelled<>(recordings.name(), sounds, phones);
  }

  /** The phone that stood where the middle of each frame is from. */
  static List<Phone> stretched(List<Phone> phones, Sound changed, double factor) {
    int frames = (int) Hearing.FRAMING.frames(changed.samples().length);
    List<Phone> stretched = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      int from = (int) ((frame + 0.5) * factor);
      stretched.add(phones.get(Math.min(from, phones.size() - 1)));
    }
    return stretched;
  }
}
