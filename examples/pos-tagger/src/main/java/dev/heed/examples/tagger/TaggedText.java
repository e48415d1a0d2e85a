package dev.heed.examples.tagger;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads tagged sentences: a word a line, {@code form<TAB>tag}, a blank line after each sentence,
 * UTF-8. Whatever is wrong is refused with file, line and value.
 */
final class TaggedText {

  private static final Map<String, Upos> TAGS =
      Arrays.stream(Upos.values()).collect(Collectors.toMap(Upos::name, tag -> tag));

  private final TextLines lines;
  private final int longest;
  private final List<TaggedSentence> sentences = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Upos> tags = new ArrayList<>();

  private TaggedText(TextLines lines, int longest) {
    this.lines = lines;
    this.longest = longest;
  }

  /**
   * Reads a whole text.
   *
   * @param source where it is
   * @param longest the most words that a sentence may have
   * @return its sentences, at least one
   */
  static List<TaggedSentence> read(TextSource source, int longest) throws IOException {
    try (TextLines lines = source.open()) {
      List<TaggedSentence> sentences = new TaggedText(lines, longest).read();
      if (sentences.isEmpty()) {
        throw new BadInput(source.name() + ": there is no sentence in it");
      }
      return sentences;
    }
  }

  private List<TaggedSentence> read() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().isBlank()) {
        endSentence();
      } else {
        addWord(line.get());
      }
    }
    endSentence();
    return sentences;
  }

  private void addWord(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2) {
      throw lines.problem(
          String.format(
              Locale.ROOT,
              "\"%s\" has %d columns, a word's line is form<TAB>tag%s",
              abbreviated(line),
              columns.length,
              columns.length == 10 ? "; of a CoNLL-U file take the columns 2 and 4" : ""));
    }
    if (columns[0].isBlank()) {
      throw lines.problem("the word before the tag \"" + columns[1] + "\" is empty");
    }
    Upos tag = TAGS.get(columns[1]);
    if (tag == null) {
      throw lines.problem(
          String.format(
              Locale.ROOT,
              "\"%s\" is not a part of speech, which are %s",
              abbreviated(columns[1]),
              Arrays.stream(Upos.values()).map(Upos::name).collect(Collectors.joining(", "))));
    }
    words.add(columns[0]);
    tags.add(tag);
    if (words.size() > longest) {
      throw lines.problemAt(
          lines.number() - longest,
          "the sentence that starts here has more than "
              + longest
              + " words, the longest that the models are declared for");
    }
  }

  private void endSentence() {
    if (!words.isEmpty()) {
      sentences.add(new TaggedSentence(words, tags));
      words.clear();
      tags.clear();
    }
  }

  private static String abbreviated(String text) {
    int most = 60;
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
