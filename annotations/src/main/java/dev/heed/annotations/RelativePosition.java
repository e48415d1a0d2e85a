package dev.heed.annotations;

/**
 * How attention tells where a vector stands relative to another; a constant is the language's word
 * in capitals.
 */
public enum RelativePosition {
  /** It does not. */
  NONE,
  /** Queries and keys are turned by angles that grow with their positions (RoPE). */
  ROTARY,
  /** Scores get less by the distance, with a slope for each head (ALiBi). */
  ALIBI,
  /** A learned bias for each head and each bucket of distances (T5). */
  RELATIVE
}
