package dev.heed.examples.translate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How near translations are to what people wrote. */
final class Quality {

  /** Letters and digits with what joins them, as in e-post, USA:s and 3,5, or one sign. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}]"
              + "(?:[\\p{L}\\p{M}\\p{N}]|(?<=\\p{N})[.,](?=\\p{N})|['’:-](?=[\\p{L}\\p{N}]))*"
              + "|[^\\s]");

  private final Bleu bleu = new Bleu();
  private final Chrf chrf = new Chrf();
  private int sentences;
  private int matches;

  /** Takes a translation in, with at least one that is right. */
  void add(String answer, List<String> references) {
    bleu.add(words(answer), references.stream().map(Quality::words).toList());
    chrf.add(answer, references);
    String plain = plain(answer);
    matches += references.stream().map(Quality::plain).anyMatch(plain::equals) ? 1 : 0;
    sentences++;
  }

  /** The words that {@link Bleu} compares: as they are written, signs apart. */
  static List<String> words(String sentence) {
    return WORD.matcher(sentence).results().map(MatchResult::group).toList();
  }

  /** A sentence in small letters without its signs, and with single spaces. */
  static String plain(String sentence) {
    return sentence.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }

  /** BLEU, 0 to 1. */
  double bleu() {
    return bleu.value();
  }

  /** chrF2, 0 to 1. */
  double chrf() {
    return chrf.value();
  }

  /** The share of answers that equal a reference, but for capitals and signs. */
  double exactMatch() {
    return (double) matches / sentences;
  }
}
