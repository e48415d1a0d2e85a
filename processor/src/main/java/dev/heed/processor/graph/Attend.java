package dev.heed.processor.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Scaled dot-product attention of each sequence over itself, head by head: {@code softmax(Q Kᵀ /
 * √headWidth) V}, of which each row of a sequence considers what is visible to it.
 *
 * @param query Q, {@code [n, heads · headWidth]}
 * @param key K, {@code [n, heads · headWidth]}
 * @param value V, {@code [n, heads · headWidth]}
 * @param heads how many heads
 * @param visibility what each row considers
 * @param output {@code [n, heads · headWidth]}
 */
public record Attend(
    Columns query, Columns key, Columns value, int heads, Visibility visibility, Value output)
    implements Node {

  @Override
  public List<Value> inputs() {
    return Stream.of(query, key, value).map(Columns::of).distinct().toList();
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  /**
   * Scores, and the weighted sum of values, of which what is hidden takes no part: {@code [n,
   * width] · [width, n] · [n, width]}.
   */
  @Override
  public Flops flops() {
    return new Flops(0, Map.of(visibility, 4L * query.width()));
  }

  @Override
  public void verify(Expectations expect) {
    expect.columns(query, output);
    expect.columns(key, output);
    expect.columns(value, output);
    expect.that(query.width() % heads == 0, heads + " heads do not divide " + query);
  }
}
