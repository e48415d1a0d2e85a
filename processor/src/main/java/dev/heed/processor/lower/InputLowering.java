package dev.heed.processor.lower;

import dev.heed.dsl.spec.InputSpec;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Rule;

/**
 * Says how the columns of a batch become vectors.
 *
 * @param <S> the input
 */
public interface InputLowering<S extends InputSpec> extends Rule<S> {

  /** Writes the input's operations and returns the vectors, {@code [n, width]}. */
  Value lower(S input, Scope scope);
}
