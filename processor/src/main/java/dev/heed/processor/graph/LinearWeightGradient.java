package dev.heed.processor.graph;

import dev.heed.processor.graph.Linear.Part;
import java.util.List;

/**
 * Adds {@code gradientᵀ · input} to the gradients of a linear node's weights and the column sums of
 * {@code gradient} to those of its biases.
 *
 * @param input {@code [n, in]}
 * @param gradient {@code [n, Σ out]}
 * @param parts W and b, whose outputs lie side by side
 */
public record LinearWeightGradient(Value input, Value gradient, List<Part> parts) implements Node {

  public LinearWeightGradient {
    parts = List.copyOf(parts);
  }

  @Override
  public List<Value> inputs() {
    return List.of(input, gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of();
  }

  @Override
  public List<ParameterId> parameters() {
    return Linear.parameters(parts);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(input, gradient);
    expect.parts(parts, input.width(), gradient.width());
  }
}
