package dev.heed.runtime.encode.text;

/** How a stretch of text, in which no added piece stands, becomes pieces. Immutable. */
sealed interface SubwordModel permits WordPiece, BytePairs {

  /** A state of its own for one thread. */
  Cutter cutter();

  /** Cuts text into pieces. Not thread-safe. */
  interface Cutter {
    void cut(CharSequence text, int from, int to, Ids ids);
  }
}
