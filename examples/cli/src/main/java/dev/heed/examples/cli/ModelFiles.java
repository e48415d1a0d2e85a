package dev.heed.examples.cli;

import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The file of a model: who trained it, and how training writes it. */
public final class ModelFiles {

  private ModelFiles() {}

  /**
   * Finds what belongs to the model that a file names.
   *
   * @param file weights with their metadata
   * @param byName what to choose from, by the simple names of the models
   * @throws BadInput if the file holds another model, with the names that would do
   */
  public static <F> F choose(Path file, Map<String, F> byName) throws IOException {
    String model = WeightsFile.metadata(file).getOrDefault(WeightsFile.MODEL, "");
    F found = byName.get(model.substring(model.lastIndexOf('.') + 1));
    if (found == null) {
      throw new BadInput(
          String.format(
              "%s: holds weights of %s, not of %s",
              file,
              model.isEmpty() ? "an unnamed model" : "the model " + model,
              String.join(", ", byName.keySet())));
    }
    return found;
  }

  /**
   * Where checkpoints lie until a model is whole: beside its file, whose folder is created.
   *
   * @throws BadInput if the file cannot be one
   */
  public static Path checkpoint(Path model) throws IOException {
    Path file = model.toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new BadInput(model + ": is a folder, --model names a file");
    }
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    Files.createDirectories(folder);
    return folder.resolve(file.getFileName() + ".checkpoint");
  }

  /**
   * Trains a model and writes it when all is done; a run that was killed goes on where it was.
   *
   * @param family the model
   * @param train what is learned from
   * @param dev what decides which epoch was best
   * @param options how to train, but for seed, threads and checkpoint
   * @param arguments seed and threads
   * @param model where it goes
   * @param streams where progress is shown
   */
  public static <I, A> Learned<I, A> train(
      ModelFamily<?, ?, ?, I, A> family,
      Labelled<I, A> train,
      Labelled<I, A> dev,
      TrainingOptions options,
      TrainArguments arguments,
      Path model,
      Streams streams)
      throws IOException {
    Path checkpoint = checkpoint(model);
    TrainingOptions.Builder all =
        options.toBuilder()
            .seed(arguments.seed())
            .threads(arguments.threads())
            .checkpoint(checkpoint);
    Learned<I, A> learned = family.train(train, dev, all.build(), Progress.on(streams));
    learned.model().save(model);
    Files.deleteIfExists(checkpoint);
    new Figures()
        .count("parameters", family.parameters())
        .count("model-bytes", Files.size(model))
        .count("epochs", learned.report().epochs())
        .seconds("training-seconds", learned.report().seconds())
        .fraction("development-accuracy", learned.report().bestAccuracy())
        .print(streams.out());
    return learned;
  }
}
