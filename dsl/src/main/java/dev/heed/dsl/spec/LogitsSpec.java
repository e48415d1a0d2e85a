package dev.heed.dsl.spec;

import java.util.OptionalDouble;

/**
 * How the last vectors become a score for each class: {@code scale · vectors · Wᵀ + bias}.
 *
 * @param tied whether W is the table that vectors were looked up in, so that both are learned as
 *     one
 * @param scale of a tied W, empty for 1; other weights learn theirs
 * @param bias whether there is a bias
 */
public record LogitsSpec(boolean tied, OptionalDouble scale, boolean bias) {

  /** Weights of the output's own, with a bias. */
  public static final LogitsSpec OWN = new LogitsSpec(false, OptionalDouble.empty(), true);
}
