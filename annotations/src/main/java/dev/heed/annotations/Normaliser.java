package dev.heed.annotations;

/** What makes weights of the scores of attention; a constant is the language's word in capitals. */
public enum Normaliser {
  /** exp(score) divided by the sum of all that an output considers. */
  SOFTMAX,
  /** max(score, 0). */
  RELU,
  /** 1 / (1 + exp(−score)). */
  SIGMOID
}
