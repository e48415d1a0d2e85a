package dev.heed.processor.lower;

import dev.heed.dsl.spec.LayerSpec;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Rule;

/**
 * Says what a layer computes.
 *
 * @param <S> the layer
 */
public interface LayerLowering<S extends LayerSpec> extends Rule<S> {

  /** Writes the layer's operations and returns its result, {@code [n, width]}. */
  Value lower(S layer, Value input, Scope scope);
}
