package dev.heed.examples.pronounce;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads entries: one a line, {@code word<TAB>phones separated by spaces}, UTF-8. */
final class Lexicon {

  private Lexicon() {}

  /**
   * Reads a whole lexicon.
   *
   * @return its entries, at least one; a word may have several
   */
  static List<Entry> read(TextSource source) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (TextLines lines = source.open()) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!line.get().isBlank()) {
          entries.add(entry(line.get(), lines));
        }
      }
    }
    if (entries.isEmpty()) {
      throw new BadInput(source.name() + ": there is no entry in it");
    }
    return entries;
  }

  private static Entry entry(String line, TextLines lines) {
    int tab = line.indexOf('\t');
    if (tab < 1 || tab == line.length() - 1) {
      throw lines.problem("\"" + line + "\" is not word<TAB>phones separated by spaces");
    }
    String word = line.substring(0, tab);
    List<String> phones = List.of(line.substring(tab + 1).strip().split(" +"));
    int letters = word.codePointCount(0, word.length());
    if (letters > PronouncerModel.LONGEST) {
      throw lines.problem(
          "the word has %d letters, the model takes at most %d"
              .formatted(letters, PronouncerModel.LONGEST));
    }
    if (phones.size() > PronouncerModel.LONGEST_ANSWER) {
      throw lines.problem(
          "the pronunciation has %d phones, the model makes at most %d"
              .formatted(phones.size(), PronouncerModel.LONGEST_ANSWER));
    }
    return new Entry(word, phones);
  }

  /** The pronunciations of each word, in the order of the words. */
  static Map<String, List<List<String>>> byWord(List<Entry> entries) {
    Map<String, List<List<String>>> words = new LinkedHashMap<>();
    for (Entry entry : entries) {
      words.computeIfAbsent(entry.word(), unused -> new ArrayList<>()).add(entry.phones());
    }
    return words;
  }
}
