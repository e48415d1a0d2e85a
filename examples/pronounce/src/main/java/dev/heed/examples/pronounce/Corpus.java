package dev.heed.examples.pronounce;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the three parts of a lexicon are.
 *
 * @param train what is learnt from
 * @param dev what decides which epoch was best
 * @param test what is measured on
 * @param sample whether it is the embedded sample
 */
record Corpus(TextSource train, TextSource dev, TextSource test, boolean sample) {

  /** The lexicon in a folder, or the embedded sample where there is none. */
  static Corpus of(Optional<Path> folder) {
    return folder.map(Corpus::in).orElseGet(Corpus::embedded);
  }

  /** The embedded sample: made-up words in a spelling of a few rules. */
  static Corpus embedded() {
    return new Corpus(
        TextSource.resource(Corpus.class, "train.tsv"),
        TextSource.resource(Corpus.class, "dev.tsv"),
        TextSource.resource(Corpus.class, "test.tsv"),
        true);
  }

  private static Corpus in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + ": is not a folder; --data names a folder with train.tsv in it");
    }
    return new Corpus(part(folder, "train"), part(folder, "dev"), part(folder, "test"), false);
  }

  private static TextSource part(Path folder, String part) {
    String plain = part + ".tsv";
    return TextSource.firstOf(folder, plain, plain + ".gz")
        .orElseThrow(
            () -> new BadInput(folder + ": has neither " + plain + " nor " + plain + ".gz"));
  }
}
