package dev.heed.dsl.check;

import dev.heed.dsl.spec.LayerSpec;
import java.util.Optional;

/**
 * Checks one kind of layer and says what width it makes. Its implementations are found with {@code
 * ServiceLoader}, so that a new layer is a new file.
 *
 * @param <S> the layer's record in the spec
 */
interface LayerCheck<S extends LayerSpec> extends Check<S> {

  /**
   * Whether the layer makes sense where there is one vector for each input: it looks at each vector
   * alone.
   */
  default boolean looksAtEachAlone() {
    return false;
  }

  /**
   * Why a layer cannot stand in a decoder, which makes one symbol after the other, with what would
   * be right; empty where it can.
   */
  default Optional<String> whyNotInDecoder(S layer) {
    return Optional.empty();
  }

  /**
   * Why a model without a layer could do all that it can do with it; empty where the layer may
   * matter.
   *
   * @param before the layer whose result it gets, empty for the first one
   */
  default Optional<String> redundant(S layer, Optional<LayerSpec> before) {
    return Optional.empty();
  }

  /**
   * Checks one layer.
   *
   * @param width the width of the vectors that it gets, which may be unknown
   * @param scope takes problems and counts parameters
   * @return the width of the vectors that it makes
   */
  WidthChain check(S layer, WidthChain width, LayerScope scope);
}
