package dev.heed.examples.digits;

import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The images of a training, read once, and how to train on them.
 *
 * @param name what to call them
 * @param train the images to learn from
 * @param dev the images that decide which epoch was best
 * @param sample whether it is the embedded sample
 */
record Training(
    String name, Labelled<GreyImage, Digit> train, Labelled<GreyImage, Digit> dev, boolean sample) {

  /** Distorted copies of each image of 28×28: 12 take 300 MB as rows. */
  private static final int LARGE_COPIES = 11;

  private static final int SMALL_COPIES = 19;
  private static final int SAMPLE_COPIES = 3;
  private static final int EPOCHS = 8;
  private static final int SAMPLE_EPOCHS = 20;

  /** Images of a mini-batch. */
  private static final int IMAGES = 32;

  /** Reads what training needs, from a folder or from the embedded sample. */
  static Training read(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return new Training("the embedded sample", SampleDigits.train(), SampleDigits.dev(), true);
    }
    Path data = folder.get();
    return new Training(
        data.toString(), DigitFiles.part(data, "train"), DigitFiles.part(data, "dev"), false);
  }

  /** The images that accuracy is measured on. */
  static Labelled<GreyImage, Digit> test(Optional<Path> folder) throws IOException {
    return folder.isPresent() ? DigitFiles.part(folder.get(), "test") : SampleDigits.test();
  }

  /** The size of the images. */
  ImageSize size() {
    return train.inputs().get(0).size();
  }

  /** The images to learn from, with distorted ones. */
  Labelled<GreyImage, Digit> distorted(long seed) {
    int ofReal = size() == ImageSize.LARGE ? LARGE_COPIES : SMALL_COPIES;
    return Distortion.of(train, sample ? SAMPLE_COPIES : ofReal, seed);
  }

  /** How a model is trained; 2 shards, one for each of two threads. */
  TrainingOptions options(Reader reader, TrainArguments arguments) {
    int side = size().side() / size().patch();
    int rowsOfAnImage = reader.architecture() == Architecture.PATCHES ? side * side : 1;
    return TrainingOptions.builder()
        .epochs(arguments.epochs().orElse(sample ? SAMPLE_EPOCHS : EPOCHS))
        .rows(IMAGES * rowsOfAnImage)
        .shards(2)
        .learningRate(1.5e-3)
        .weightDecay(0.05)
        .build();
  }
}
