package dev.heed.processor.graph;

import java.util.List;

/**
 * Turns the heads of each row by the angles of its place in its sequence.
 *
 * @param parts columns that together are all of one value, each of whole heads
 * @param headWidth the width of a head, which is even
 * @param base how much slower the last pair turns than the first
 * @param inverse whether they are turned back
 * @param output {@code [n, width]}, the same columns
 */
public record Rotate(List<Columns> parts, int headWidth, double base, boolean inverse, Value output)
    implements Node {

  public Rotate {
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
    expect.same(output, input());
    expect.filled(input(), parts);
    expect.that(headWidth % 2 == 0, "the width " + headWidth + " is odd");
    for (Columns part : parts) {
      expect.that(part.width() % headWidth == 0, part + " are not heads of " + headWidth);
      expect.that(part.of().equals(input()), part + " are not of " + input());
    }
  }
}
