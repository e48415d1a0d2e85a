package dev.heed.dsl.spec;

/**
 * Multi-head cross-attention of a decoder: queries of the symbols, keys and values of the input's
 * vectors.
 *
 * @param heads how many heads, and how wide
 * @param projections which projections there are, and which add a bias
 * @param score how relevance is computed
 */
public record AttentionOverInputSpec(HeadsSpec heads, ProjectionsSpec projections, ScoreSpec score)
    implements LayerSpec {}
