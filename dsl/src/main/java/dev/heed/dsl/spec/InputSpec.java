package dev.heed.dsl.spec;

import java.util.List;
import java.util.Optional;

/** What a model reads; an encoder of the runtime turns it into vectors. */
public sealed interface InputSpec
    permits AudioSpec,
        GraphSpec,
        ImageSpec,
        MultiHotSpec,
        NoInputSpec,
        TextSpec,
        VectorSpec,
        VectorsSpec,
        WordsSpec {

  /** The longest input in vectors, at least 1. */
  int length();

  /** Whether its vectors are never written out, but looked up in the weights of a dense layer. */
  default boolean lookedUp() {
    return false;
  }

  /**
   * The learned table that its vectors are rows of; empty where there is none.
   *
   * @param layers those of the model, of which the first may be the table
   */
  default Optional<TableSpec> table(List<LayerSpec> layers) {
    return Optional.empty();
  }

  /**
   * What decides, beside their width, what vectors an input becomes: weights that were trained with
   * another mean nothing. Empty where that is the caller's affair or stands in the weights file.
   */
  default String encoding() {
    return "";
  }

  /** What becomes of a longer one. */
  default OverlongSpec overlong() {
    return OverlongSpec.ERROR;
  }
}
