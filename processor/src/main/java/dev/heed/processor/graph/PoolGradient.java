package dev.heed.processor.graph;

import java.util.List;

/**
 * The gradient of what each row gave to its sequence's one; of equally large elements the first has
 * it.
 *
 * @param input what was pooled, {@code [n, width]}
 * @param gradient {@code [sequences, width]}
 * @param function how
 * @param output {@code [n, width]}
 */
public record PoolGradient(Value input, Value gradient, PoolFunction function, Value output)
    implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input, gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, input);
    expect.pooled(gradient, input);
    expect.width(gradient, input.width());
  }
}
