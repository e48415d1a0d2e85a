package dev.heed.processor.lower;

import dev.heed.dsl.spec.LogitsSpec;
import dev.heed.processor.graph.Scale;
import dev.heed.processor.graph.Value;

/**
 * The scores of classes, with weights of the output's own or with a table that is looked up too.
 */
final class Logits {

  private Logits() {}

  /**
   * Appends {@code scale · input · Wᵀ + b}.
   *
   * @param table the place whose {@code weight} a tied output uses
   */
  static Value of(LogitsSpec logits, Value input, int classes, Scope table, Scope scope) {
    if (!logits.tied()) {
      return Projection.of("", input, classes, logits.bias(), scope);
    }
    Value scaled = input;
    if (logits.scale().isPresent()) {
      scaled = scope.value("scaled", input.rows(), input.width());
      scope.add(new Scale(input, logits.scale().getAsDouble(), scaled));
    }
    return Projection.tied(table.known("weight"), scaled, classes, logits.bias(), scope);
  }
}
