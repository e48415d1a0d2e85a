package dev.heed.dsl.spec;

/**
 * Multi-head scaled dot-product self-attention with query, key, value and output projections of the
 * input's width.
 *
 * @param heads the number of heads, which divides the width
 * @param bias whether the four projections add a bias
 * @param visibility which vectors each output considers
 */
public record AttentionSpec(int heads, boolean bias, VisibilitySpec visibility)
    implements LayerSpec {

  /** Attention whose every output considers the whole input. */
  public AttentionSpec(int heads, boolean bias) {
    this(heads, bias, VisibilitySpec.ALL);
  }
}
