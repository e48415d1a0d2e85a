package dev.heed.processor.lower;

import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Rotate;
import dev.heed.processor.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Queries and keys turned by rotary positions. */
final class Rotation {

  private Rotation() {}

  /** The same columns, turned: columns of one value stay columns of one value. */
  static List<Columns> of(List<Columns> columns, int headWidth, double base, Scope scope) {
    Map<Value, Value> turned = new LinkedHashMap<>();
    for (Columns some : columns) {
      Value value = some.of();
      if (!turned.containsKey(value)) {
        List<Columns> parts = columns.stream().filter(part -> part.of().equals(value)).toList();
        Value output = scope.value("rotated", value.rows(), value.width());
        scope.add(new Rotate(parts, headWidth, base, false, output));
        turned.put(value, output);
      }
    }
    return columns.stream()
        .map(
            some ->
                new Columns(
                    Objects.requireNonNull(turned.get(some.of())), some.first(), some.width()))
        .toList();
  }
}
