package dev.heed.annotations;

/**
 * What becomes of an input of more vectors than the model takes; a constant is the language's word
 * in capitals.
 */
public enum Overlong {
  /** It is refused. */
  ERROR,
  /** Its beginning is taken and the rest is left out. */
  TRUNCATE,
  /** It is taken as several windows of the longest length, which overlap. */
  WINDOWS
}
