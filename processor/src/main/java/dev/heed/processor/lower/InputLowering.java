package dev.heed.processor.lower;

import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Rule;
import java.util.List;

/**
 * Says how the columns of a batch become vectors.
 *
 * @param <S> the input
 */
public interface InputLowering<S extends InputSpec> extends Rule<S> {

  /** How many of the layers behind the input its look-up does too. */
  default int layers(S input) {
    return 0;
  }

  /**
   * Writes the input's operations, and those of the layers that its look-up does, and returns the
   * vectors, {@code [n, width]}.
   *
   * @param layers so many as {@link #layers}
   */
  Value lower(S input, List<LayerSpec> layers, Scope scope);
}
