package dev.heed.dsl.spec;

/**
 * Multi-head scaled dot-product self-attention with query, key, value and output projections of the
 * input's width.
 *
 * @param heads the number of heads, which divides the width
 * @param bias whether the four projections add a bias
 */
public record AttentionSpec(int heads, boolean bias) implements LayerSpec {}
