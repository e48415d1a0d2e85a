package dev.heed.examples.tagger;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.DataFolder;
import dev.heed.examples.cli.TextSource;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the three parts of a corpus are.
 *
 * @param name what to call it
 * @param train what is learnt from
 * @param dev what decides which epoch was best
 * @param test what accuracy is measured on
 * @param sample whether it is the embedded sample
 */
record Corpus(String name, TextSource train, TextSource dev, TextSource test, boolean sample) {

  /** The corpus in a folder, or the embedded sample where there is none. */
  static Corpus of(Optional<Path> folder) {
    return folder.map(Corpus::in).orElseGet(Corpus::embedded);
  }

  /** The embedded sample: 1,500 sentences to learn from, 200 for each of the other parts. */
  static Corpus embedded() {
    return new Corpus(
        "the embedded sample",
        TextSource.resource(Corpus.class, "train.tsv"),
        TextSource.resource(Corpus.class, "dev.tsv"),
        TextSource.resource(Corpus.class, "test.tsv"),
        true);
  }

  private static Corpus in(Path folder) {
    DataFolder.of(folder, "train.tsv");
    return new Corpus(
        folder.toString(), part(folder, "train"), part(folder, "dev"), part(folder, "test"), false);
  }

  private static TextSource part(Path folder, String part) {
    String plain = part + ".tsv";
    return TextSource.firstOf(folder, plain, plain + ".gz")
        .orElseThrow(
            () -> new BadInput(folder + ": has neither " + plain + " nor " + plain + ".gz"));
  }
}
