package dev.heed.runtime.encode.text;

/**
 * BERT's basic tokenizer: control characters dropped, Chinese characters set apart, accents
 * dropped, lower case, then cut at space and around every punctuation mark.
 *
 * @param cleaned whether control characters are dropped
 * @param chineseApart whether every Chinese character is a word
 * @param accentsDropped whether characters lose their accents
 * @param lowerCase whether letters become lower case
 */
record BertWords(boolean cleaned, boolean chineseApart, boolean accentsDropped, boolean lowerCase) {

  private static final int I_WITH_DOT = 0x130;
  private static final int DOT_ABOVE = 0x307;

  /** Takes the words' characters. */
  interface Sink {
    /** One more character of a word. */
    void character(int character);

    /** The word ends here, if it has begun. */
    void end();
  }

  /** Cuts a part of a text. */
  void cut(CharSequence text, int from, int to, Sink sink) {
    for (int at = from; at < to; ) {
      int character = Characters.at(text, at);
      at += Character.charCount(Character.codePointAt(text, at));
      if (!cleaned || !dropped(character)) {
        boolean apart = chineseApart && Characters.isChinese(character);
        if (apart) {
          sink.end();
        }
        withoutAccents(character, sink);
        if (apart) {
          sink.end();
        }
      }
    }
    sink.end();
  }

  private static boolean dropped(int character) {
    return character == 0
        || character == Characters.REPLACEMENT
        || (Characters.isControl(character)
            && character != '\t'
            && character != '\n'
            && character != '\r');
  }

  private void withoutAccents(int character, Sink sink) {
    if (!accentsDropped || character < 0x80) {
      lowered(character, sink);
      return;
    }
    Accents accents = Accents.instance();
    int count = accents.count(character);
    for (int i = 0; i < count; i++) {
      lowered(accents.part(character, i), sink);
    }
  }

  private void lowered(int character, Sink sink) {
    if (!lowerCase) {
      divided(character, sink);
    } else if (character == I_WITH_DOT) {
      // the one character whose lower case is two
      divided('i', sink);
      divided(DOT_ABOVE, sink);
    } else {
      divided(Character.toLowerCase(character), sink);
    }
  }

  private static void divided(int character, Sink sink) {
    if (Characters.isSpace(character)) {
      sink.end();
    } else if (Characters.isPunctuation(character)) {
      sink.end();
      sink.character(character);
      sink.end();
    } else {
      sink.character(character);
    }
  }
}
