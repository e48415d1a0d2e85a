package dev.heed.examples.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts sentences into words. */
final class Tokenizer {

  /** Letters and digits with what joins them, as in it's and well-made, or one sign. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}]");

  private Tokenizer() {}

  /** The words of a sentence in small letters, signs apart; none of a blank one. */
  static List<String> words(String sentence) {
    return WORD.matcher(sentence.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
