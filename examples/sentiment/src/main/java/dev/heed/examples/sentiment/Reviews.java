package dev.heed.examples.sentiment;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads sentences with their polarity: {@code label<TAB>sentence} a line, with 0 for negative and 1
 * for positive; further columns are ignored.
 */
final class Reviews {

  private Reviews() {}

  /** Reads a part, such as {@code train}, of a folder or of the embedded sample. */
  static List<Review> part(Optional<Path> folder, String part) throws IOException {
    if (folder.isEmpty()) {
      return SampleReviews.part(part);
    }
    Path data = folder.get();
    if (!Files.isDirectory(data)) {
      throw new BadInput(data + ": is not a folder; --data names a folder with train.tsv in it");
    }
    return read(TextSource.file(data.resolve(part + ".tsv")));
  }

  /**
   * Reads a whole text.
   *
   * @throws BadInput if a line is not so, with its number, or there is none
   */
  static List<Review> read(TextSource source) throws IOException {
    List<Review> reviews = new ArrayList<>();
    try (TextLines lines = source.open()) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String[] columns = line.get().split("\t", -1);
        if (columns.length < 2) {
          throw lines.problem("the line is not label<TAB>sentence");
        }
        reviews.add(new Review(words(columns[1], lines), polarity(columns[0], lines)));
      }
    }
    if (reviews.isEmpty()) {
      throw new BadInput(source.name() + ": there is no sentence in it");
    }
    return reviews;
  }

  private static Polarity polarity(String label, TextLines lines) {
    return switch (label) {
      case "0" -> Polarity.NEGATIVE;
      case "1" -> Polarity.POSITIVE;
      default -> throw lines.problem("\"" + label + "\" is no label, which are 0 and 1");
    };
  }

  /**
   * The words of a sentence.
   *
   * @param lines where it was read from
   * @throws BadInput if there are none or too many, with the number of the line
   */
  static List<String> words(String sentence, TextLines lines) {
    List<String> words = Tokenizer.words(sentence);
    if (words.isEmpty() || words.size() > SentimentModel.LONGEST) {
      throw lines.problem(
          String.format(
              "the sentence has %d words, the model takes 1 to %d",
              words.size(), SentimentModel.LONGEST));
    }
    return words;
  }
}
