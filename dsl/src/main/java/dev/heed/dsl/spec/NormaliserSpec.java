package dev.heed.dsl.spec;

/**
 * What makes weights of the scores of all that an output considers.
 *
 * @param kind the function
 * @param sinks whether a learned score of each head takes its share of a softmax and gives nothing
 */
public record NormaliserSpec(Kind kind, boolean sinks) {

  /** The softmax over what an output considers. */
  public static final NormaliserSpec SOFTMAX = new NormaliserSpec(Kind.SOFTMAX, false);

  /** The functions. */
  public enum Kind {
    /** exp(score) divided by the sum of all. */
    SOFTMAX,
    /** max(score, 0). */
    RELU,
    /** 1 / (1 + exp(−score)). */
    SIGMOID
  }
}
