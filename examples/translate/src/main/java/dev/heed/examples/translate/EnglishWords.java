package dev.heed.examples.translate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts English sentences into the words that the model reads. */
final class EnglishWords {

  /** What is before n't, n't, what else is shortened, letters and digits, or one sign. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{L}+?(?=n't\\b)|n't\\b|'(?:s|m|re|ve|ll|d)\\b|[\\p{L}\\p{M}\\p{N}]+|[^\\s]");

  private EnglishWords() {}

  /**
   * The words of a sentence in small letters, signs apart and shortened words as two, as in {@code
   * i 'm}, {@code do n't}; none of a blank one.
   */
  static List<String> of(String sentence) {
    String small = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
    return WORD.matcher(small).results().map(MatchResult::group).toList();
  }
}
