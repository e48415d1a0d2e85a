package dev.heed.processor.emit;

import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.processor.rule.Rule;

/**
 * Says how generated classes answer.
 *
 * @param <S> the output
 */
public interface OutputEmitter<S extends OutputSpec> extends Rule<S> {

  /** The pieces of code for one output. */
  OutputCode code(S output, LabelSet labels, Names names, InputCode input);
}
