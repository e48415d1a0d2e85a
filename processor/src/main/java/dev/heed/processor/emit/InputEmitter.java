package dev.heed.processor.emit;

import dev.heed.dsl.spec.InputSpec;
import dev.heed.processor.rule.Rule;

/**
 * Says how generated classes take an input.
 *
 * @param <S> the input
 */
public interface InputEmitter<S extends InputSpec> extends Rule<S> {

  /** The pieces of code for one input. */
  InputCode code(S input);
}
