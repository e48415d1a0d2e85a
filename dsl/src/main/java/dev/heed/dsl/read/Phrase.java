package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Value;
import java.util.List;
import java.util.Locale;

/**
 * A name of one or more words, {@code label each} in text, {@code labelEach} in annotations.
 *
 * @param words its words in order, at least one
 */
record Phrase(List<String> words) {

  Phrase {
    words = List.copyOf(words);
  }

  static Phrase of(String text) {
    return new Phrase(List.of(text.split(" ")));
  }

  /** The name as an annotation's member. */
  String camelCase() {
    StringBuilder name = new StringBuilder(words.get(0));
    for (String word : words.subList(1, words.size())) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  /**
   * How many arguments from {@code start} on spell this phrase: all of its words, one in camel
   * case, or 0.
   */
  int spelledBy(List<Argument> arguments, int start) {
    if (word(arguments, start).equals(camelCase())) {
      return 1;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!word(arguments, start + i).equals(words.get(i))) {
        return 0;
      }
    }
    return words.size();
  }

  /** The word without a name at an index, empty where there is none. */
  static String word(List<Argument> arguments, int index) {
    return index < arguments.size()
            && !arguments.get(index).isNamed()
            && arguments.get(index).value() instanceof Value.Word word
        ? word.text()
        : "";
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
