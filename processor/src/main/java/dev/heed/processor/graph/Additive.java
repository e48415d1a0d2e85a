package dev.heed.processor.graph;

import java.util.List;

/**
 * {@code w · tanh(query + key)}, with weights w of each head (Bahdanau et al., 2015).
 *
 * @param weights the parameter, {@code [heads, width]}
 */
public record Additive(ParameterId weights) implements Score {

  @Override
  public List<ParameterId> parameters() {
    return List.of(weights);
  }

  @Override
  public void verify(Expectations expect, Heads heads) {
    expect.shape(weights, heads.count(), heads.width());
  }

  @Override
  public String toString() {
    return "additive " + weights;
  }
}
