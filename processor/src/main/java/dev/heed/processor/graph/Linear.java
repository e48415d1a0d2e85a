package dev.heed.processor.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code output = input · Wᵀ + b}. W may consist of several weights over the same input: their
 * outputs lie side by side in the output, in the order of the parts.
 *
 * @param input {@code [n, in]}
 * @param parts W and b, at least one part; either all have a bias or none
 * @param output {@code [n, Σ out]}
 */
public record Linear(Value input, List<Part> parts, Value output) implements Node {

  /**
   * A weight and its bias.
   *
   * @param weight {@code [out, in]}
   * @param bias {@code [out]}, or empty
   * @param outputs out
   */
  public record Part(ParameterId weight, Optional<ParameterId> bias, int outputs) {

    @Override
    public String toString() {
      return bias.map(id -> weight + " + " + id).orElseGet(weight::toString);
    }
  }

  public Linear {
    parts = List.copyOf(parts);
  }

  @Override
  public List<Value> inputs() {
    return List.of(input);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public List<ParameterId> parameters() {
    return parameters(parts);
  }

  /** The weights of parts. */
  public static List<ParameterId> weights(List<Part> parts) {
    return parts.stream().map(Part::weight).toList();
  }

  /** The weights and biases of parts, part by part. */
  static List<ParameterId> parameters(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> Stream.concat(Stream.of(part.weight), part.bias.stream()))
        .toList();
  }

  @Override
  public Flops flops() {
    return Flops.ofRows(output, 2L * input.width() * output.width());
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(output, input);
    expect.parts(parts, input.width(), output.width());
  }
}
