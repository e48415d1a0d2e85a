package dev.heed.annotations;

/** How loud each sound is made, as a whole; a constant is the language's word in capitals. */
public enum Loudness {
  /** As it is. */
  RECORDED,
  /** The greatest magnitude becomes 1. */
  PEAK,
  /** The root of the mean square becomes 0.1. */
  RMS
}
