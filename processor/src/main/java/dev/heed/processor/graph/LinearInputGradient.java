package dev.heed.processor.graph;

import java.util.List;

/**
 * {@code output = gradient · W}: the gradient by the input of a linear node.
 *
 * @param gradient {@code [n, out]}
 * @param weight W, {@code [out, in]}
 * @param output {@code [n, in]}
 */
public record LinearInputGradient(Value gradient, ParameterId weight, Value output)
    implements Node {

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
    return List.of(weight);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(output, gradient);
    expect.shape(weight, gradient.width(), output.width());
  }
}
