package dev.heed.annotations;

/** How positions are coded; a constant is the language's word in capitals. */
public enum PositionKind {
  /**
   * Fixed sine and cosine waves: component 2i is sin(p / 10000^(2i/d)), component 2i+1 the cosine
   * of it.
   */
  SINUSOIDAL,
  /** A learned vector for each position up to the longest input. */
  LEARNED
}
