package dev.heed.processor.graph;

import java.util.List;

/**
 * The gradients of a weighted sum of rows by the rows and by their scores.
 *
 * @param input what was pooled, {@code [n, width]}
 * @param scores {@code [n, 1]}
 * @param pooled what it became, {@code [sequences, width]}
 * @param gradient {@code [sequences, width]}
 * @param inputGradient {@code [n, width]}
 * @param scoreGradient {@code [n, 1]}
 */
public record PoolWeightedGradient(
    Value input,
    Value scores,
    Value pooled,
    Value gradient,
    Value inputGradient,
    Value scoreGradient)
    implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input, scores, pooled, gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of(inputGradient, scoreGradient);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(scores, input);
    expect.width(scores, 1);
    expect.pooled(pooled, input);
    expect.width(pooled, input.width());
    expect.same(gradient, pooled);
    expect.same(inputGradient, input);
    expect.same(scoreGradient, scores);
  }
}
