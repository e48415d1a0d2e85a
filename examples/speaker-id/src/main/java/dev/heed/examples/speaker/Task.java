package dev.heed.examples.speaker;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.EnumLabels;
import dev.heed.examples.cli.Labeller;
import dev.heed.examples.cli.ModelFamily;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What is told of a sound.
 *
 * @param column the column of the tables that has it
 * @param labels what it may be
 * @param of which of the two a task tells
 * @param speed by how much sounds may be sped up or slowed down without becoming wrong
 * @param family the model
 * @param <L> the labels
 */
record Task<L extends Enum<L>>(
    String column,
    EnumLabels<L> labels,
    BiFunction<Speaker, Digit, L> of,
    double speed,
    ModelFamily<?, ?, ?, Sound, L> family) {

  /** Who speaks. A voice sped up is another voice, so that speed changes little. */
  static final Task<Speaker> SPEAKER =
      new Task<>(
          "speaker",
          Speaker.LABELS,
          (speaker, digit) -> speaker,
          0.03,
          new ModelFamily<>(
              "WhoSpeaks",
              WhoSpeaksModel.PARAMETERS,
              WhoSpeaksModel::load,
              WhoSpeaksModel::save,
              (model, sounds) -> model.labelAll(sounds),
              WhoSpeaksTrainer::create,
              WhoSpeaksTrainer::newExamples,
              (examples, sound, speaker) -> examples.add(sound, speaker),
              WhoSpeaksTrainer::train,
              WhoSpeaksTrainer::model));

  /** Which digit is spoken, by whomever. */
  static final Task<Digit> DIGIT =
      new Task<>(
          "digit",
          Digit.LABELS,
          (speaker, digit) -> digit,
          0.12,
          new ModelFamily<>(
              "WhichDigit",
              WhichDigitModel.PARAMETERS,
              WhichDigitModel::load,
              WhichDigitModel::save,
              (model, sounds) -> model.labelAll(sounds),
              WhichDigitTrainer::create,
              WhichDigitTrainer::newExamples,
              (examples, sound, digit) -> examples.add(sound, digit),
              WhichDigitTrainer::train,
              WhichDigitTrainer::model));

  /** The most frames of a sound that both models take. */
  static final int LONGEST = Math.min(WhoSpeaksModel.LONGEST, WhichDigitModel.LONGEST);

  /**
   * Reads a model of this task.
   *
   * @throws BadInput if the file holds one of the other task
   */
  Labeller<Sound, L> load(Path file) throws IOException {
    Map<String, Task<?>> byName = new LinkedHashMap<>();
    for (Task<?> task : List.of(SPEAKER, DIGIT)) {
      byName.put(task.family().name(), task);
    }
    Task<?> found = ModelFiles.choose(file, byName);
    if (!found.column().equals(column)) {
      throw new BadInput(
          String.format(
              "%s: was trained with --task %s, not with --task %s", file, found.column(), column));
    }
    return family.load(file);
  }
}
