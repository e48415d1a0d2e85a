package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.InputSpec;

/**
 * Says what vectors an input makes.
 *
 * @param <S> the input's record in the spec
 */
interface InputCheck<S extends InputSpec> extends Check<S> {

  /**
   * The vectors of one input.
   *
   * @param tally takes the input's parameters
   * @param frame the input with its place
   */
  WidthChain check(S input, Tally tally, Frame frame);
}
