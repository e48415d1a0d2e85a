package dev.heed.examples.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the three parts of a corpus are: {@code train.tsv}, {@code dev.tsv} and {@code test.tsv}.
 *
 * @param train what is learned from
 * @param dev what decides which epoch was best
 * @param test what is measured on
 * @param sample whether it is the embedded sample
 */
public record Corpus(TextSource train, TextSource dev, TextSource test, boolean sample) {

  /**
   * The corpus in a folder, whose files may be compressed, or the embedded sample.
   *
   * @param folder what {@code --data} names, or empty for the sample
   * @param beside the class in whose package the sample is
   */
  public static Corpus of(Optional<Path> folder, Class<?> beside) {
    return folder.map(Corpus::in).orElseGet(() -> embedded(beside));
  }

  /** The sample in the package of a class. */
  public static Corpus embedded(Class<?> beside) {
    return new Corpus(
        TextSource.resource(beside, "train.tsv"),
        TextSource.resource(beside, "dev.tsv"),
        TextSource.resource(beside, "test.tsv"),
        true);
  }

  private static Corpus in(Path folder) {
    DataFolder.of(folder, "train.tsv");
    return new Corpus(part(folder, "train"), part(folder, "dev"), part(folder, "test"), false);
  }

  private static TextSource part(Path folder, String part) {
    String plain = part + ".tsv";
    return TextSource.firstOf(folder, plain, plain + ".gz")
        .orElseThrow(
            () -> new BadInput(folder + ": has neither " + plain + " nor " + plain + ".gz"));
  }
}
