package dev.heed.dsl.spec;

/**
 * Multi-head self-attention.
 *
 * @param heads how many heads, and how wide
 * @param projections which projections there are, and which add a bias
 * @param score how relevance is computed
 * @param position how it tells where vectors stand
 * @param normaliser what makes weights of scores
 * @param visibility which vectors each output considers
 * @param edges what it makes of a graph's edges
 */
public record AttentionSpec(
    HeadsSpec heads,
    ProjectionsSpec projections,
    ScoreSpec score,
    RelativePositionSpec position,
    NormaliserSpec normaliser,
    VisibilitySpec visibility,
    EdgesSpec edges)
    implements LayerSpec {

  /** Scaled dot-product attention with four projections of the width of the vectors. */
  public AttentionSpec(int heads, boolean bias, VisibilitySpec visibility) {
    this(
        HeadsSpec.of(heads),
        ProjectionsSpec.all(bias),
        ScoreSpec.SCALED,
        new RelativePositionSpec.None(),
        NormaliserSpec.SOFTMAX,
        visibility,
        EdgesSpec.NONE);
  }

  /** The same, where every output considers the whole input. */
  public AttentionSpec(int heads, boolean bias) {
    this(heads, bias, VisibilitySpec.ALL);
  }
}
