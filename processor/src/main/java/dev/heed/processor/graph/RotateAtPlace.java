package dev.heed.processor.graph;

import java.util.List;

/**
 * Turns the heads of each row by the angles of the place that all hypotheses have come to.
 *
 * @param parts columns that together are all of one value, each of whole heads
 * @param headWidth the width of a head, which is even
 * @param base how much slower the last pair turns than the first
 * @param output {@code [m, width]}, the same columns
 */
public record RotateAtPlace(List<Columns> parts, int headWidth, double base, Value output)
    implements Node {

  public RotateAtPlace {
    parts = List.copyOf(parts);
  }

  /** The value that all parts are of. */
  public Value input() {
    return parts.get(0).of();
  }

  @Override
  public List<Value> inputs() {
    return parts.stream().map(Columns::of).distinct().toList();
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    new Rotate(parts, headWidth, base, false, output).verify(expect);
  }
}
