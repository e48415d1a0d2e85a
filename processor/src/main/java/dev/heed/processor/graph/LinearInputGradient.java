package dev.heed.processor.graph;

import dev.heed.processor.graph.Linear.Part;
import java.util.List;

/**
 * {@code output = gradient · W}: the gradient by the input of a linear node.
 *
 * @param gradient {@code [n, Σ out]}
 * @param parts W, whose outputs lie side by side
 * @param output {@code [n, in]}
 */
public record LinearInputGradient(Value gradient, List<Part> parts, Value output) implements Node {

  public LinearInputGradient {
    parts = List.copyOf(parts);
  }

  @Override
  public List<Value> inputs() {
    return List.of(gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public List<ParameterId> parameters() {
    return Linear.weights(parts);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(output, gradient);
    expect.parts(parts, output.width(), gradient.width());
  }
}
