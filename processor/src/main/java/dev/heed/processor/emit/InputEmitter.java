package dev.heed.processor.emit;

import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.processor.rule.Rule;
import java.util.List;

/**
 * Says how generated classes take an input.
 *
 * @param <S> the input
 */
public interface InputEmitter<S extends InputSpec> extends Rule<S> {

  /** The pieces of code for one input. */
  InputCode code(S input);

  /**
   * The pieces of code for one input.
   *
   * @param layers the layers behind it
   */
  default InputCode code(S input, List<LayerSpec> layers) {
    return code(input);
  }
}
