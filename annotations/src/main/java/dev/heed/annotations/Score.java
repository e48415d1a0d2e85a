package dev.heed.annotations;

/** How relevant a key is to a query of attention; a constant is the language's word in capitals. */
public enum Score {
  /** Their dot product times a scale. */
  SCALED,
  /** Their dot product. */
  DOT,
  /** w · tanh(query + key) with learned weights w of each head. */
  ADDITIVE
}
