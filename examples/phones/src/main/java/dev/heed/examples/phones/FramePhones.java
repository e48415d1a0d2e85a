package dev.heed.examples.phones;

import dev.heed.examples.cli.Labeller;
import dev.heed.examples.cli.ModelFamily;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The generated classes. */
final class FramePhones {

  static final ModelFamily<?, ?, ?, Sound, List<Phone>> FAMILY =
      new ModelFamily<>(
          "FramePhones",
          FramePhonesModel.PARAMETERS,
          FramePhonesModel::load,
          FramePhonesModel::save,
          (model, sounds) -> model.labelAll(sounds),
          FramePhonesTrainer::create,
          FramePhonesTrainer::newExamples,
          (examples, sound, phones) -> examples.add(sound, phones),
          FramePhonesTrainer::train,
          FramePhonesTrainer::model);

  private FramePhones() {}

  /** Reads a model. */
  static Labeller<Sound, List<Phone>> load(Path file) throws IOException {
    return ModelFiles.choose(file, Map.of(FAMILY.name(), FAMILY)).load(file);
  }
}
