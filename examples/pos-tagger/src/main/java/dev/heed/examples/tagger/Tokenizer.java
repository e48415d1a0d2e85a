package dev.heed.examples.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into words: at white space, around punctuation, and before English clitics ("do"
 * "n't", "Anna" "'s") as Universal Dependencies does. Numbers, addresses and abbreviations such as
 * "U.S." stay whole. Stateless, in time linear in the sentence.
 */
final class Tokenizer {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://.*|[\\p{L}\\p{N}._+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++");

  // possessive quantifiers (++): a greedy group recurses for each repetition and would overflow the
  // stack in a line of 20,000 dots
  private static final Pattern WORD =
      Pattern.compile(
          String.join(
              "|",
              "(?:\\p{L}\\.){2,}+",
              "\\p{N}++(?:[.,:]\\p{N}++)*+",
              "\\p{L}[\\p{L}\\p{M}\\p{N}]*?(?=n['’]t\\b)",
              "n['’]t\\b",
              "['’](?:s|m|d|ll|re|ve)\\b",
              "\\p{L}[\\p{L}\\p{M}\\p{N}]*+",
              "\\.{2,}+",
              "\\S"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private Tokenizer() {}

  /** The words of a line, none if it is blank. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String chunk : SPACE.split(line, -1)) {
      if (ADDRESS.matcher(chunk).matches()) {
        words.add(chunk);
        continue;
      }
      Matcher matcher = WORD.matcher(chunk);
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }
    return words;
  }
}
