package dev.heed.examples.toxicity;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the three parts of the data are.
 *
 * @param train what is learned from
 * @param dev what decides which epoch was best
 * @param test what is measured on
 * @param sample whether it is the embedded sample
 */
record Corpus(TextSource train, TextSource dev, TextSource test, boolean sample) {

  /** The data in a folder, or the embedded sample where there is none. */
  static Corpus of(Optional<Path> folder) {
    return folder.map(Corpus::in).orElseGet(Corpus::embedded);
  }

  static Corpus embedded() {
    return new Corpus(resource("train.csv"), resource("dev.csv"), resource("test.csv"), true);
  }

  private static TextSource resource(String name) {
    return TextSource.resource(Corpus.class, name);
  }

  private static Corpus in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + ": is not a folder; --data names a folder with train.csv in it");
    }
    return new Corpus(
        part(folder, "train.csv"), part(folder, "dev.csv"), part(folder, "test.csv"), false);
  }

  private static TextSource part(Path folder, String name) {
    return TextSource.firstOf(folder, name, name + ".gz")
        .orElseThrow(() -> new BadInput(folder + ": has no " + name));
  }
}
