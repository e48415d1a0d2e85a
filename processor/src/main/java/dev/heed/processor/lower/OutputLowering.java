package dev.heed.processor.lower;

import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Rule;

/**
 * Says what the last layer's result becomes.
 *
 * @param <S> the output
 */
public interface OutputLowering<S extends OutputSpec> extends Rule<S> {

  /**
   * Writes the output's operations and returns what the caller reads, such as logits. A function
   * for training ends with the loss.
   */
  Value lower(S output, LabelSet labels, Value input, Scope scope);
}
