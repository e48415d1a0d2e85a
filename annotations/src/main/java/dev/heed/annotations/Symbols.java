package dev.heed.annotations;

/** What a text consists of; a constant is the language's word in capitals. */
public enum Symbols {
  /** Unicode code points, of which training data tells which have a row of their own. */
  CHARACTERS,
  /** Bytes of UTF-8. */
  BYTES,
  /** Pieces of words, of a published tokenizer. */
  SUBWORDS
}
