package dev.heed.examples.translate;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads pairs of sentences: one a line, {@code english<TAB>swedish}, UTF-8; further columns, such
 * as who wrote them, are ignored.
 */
final class Pairs {

  private Pairs() {}

  /**
   * Reads a whole text.
   *
   * @return its pairs, at least one; a sentence may have several translations
   * @throws BadInput if a line is not so, with its number, or there is none
   */
  static List<Pair> read(TextSource source) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (TextLines lines = source.open()) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!line.get().isBlank()) {
          pairs.add(pair(line.get(), lines));
        }
      }
    }
    if (pairs.isEmpty()) {
      throw new BadInput(source.name() + ": there is no pair in it");
    }
    return pairs;
  }

  private static Pair pair(String line, TextLines lines) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
      throw lines.problem("\"" + line + "\" is not english<TAB>swedish");
    }
    int words = EnglishWords.of(columns[0]).size();
    if (words > TranslatorModel.LONGEST) {
      throw lines.problem(
          "the sentence has %d words, the model takes at most %d"
              .formatted(words, TranslatorModel.LONGEST));
    }
    return new Pair(columns[0].strip(), columns[1].strip());
  }

  /** The translations of each sentence, in the order of the sentences. */
  static Map<String, List<String>> bySentence(List<Pair> pairs) {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      sentences.computeIfAbsent(pair.english(), unused -> new ArrayList<>()).add(pair.swedish());
    }
    return sentences;
  }
}
