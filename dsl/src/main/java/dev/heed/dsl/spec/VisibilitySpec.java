package dev.heed.dsl.spec;

import java.util.OptionalInt;

/**
 * Which vectors the output at a position i considers: those at i − back … i + ahead. Without a
 * bound, a side reaches to the end of the input. Causal attention is that with {@code ahead} 0.
 *
 * @param back how many vectors before, at least 0; empty for all
 * @param ahead how many vectors after, at least 0; empty for all
 */
public record VisibilitySpec(OptionalInt back, OptionalInt ahead) {

  /** The whole input. */
  public static final VisibilitySpec ALL =
      new VisibilitySpec(OptionalInt.empty(), OptionalInt.empty());
}
