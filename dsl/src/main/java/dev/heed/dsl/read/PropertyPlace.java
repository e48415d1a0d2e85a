package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Where a property's value stands, for reporting what is wrong with it.
 *
 * @param name the property
 * @param origin the value's place
 * @param diagnostics takes the report
 */
record PropertyPlace(String name, Origin origin, Diagnostics diagnostics) {

  /** The value is of another kind, such as a word instead of a number. */
  <T> Optional<T> wrongKind(String expected, Value value) {
    diagnostics.report(Problem.WRONG_KIND_OF_VALUE, origin, name, expected, value);
    return Optional.empty();
  }

  /** The number is too small or too large. */
  <T> Optional<T> outOfRange(String expected, Value value) {
    diagnostics.report(Problem.VALUE_OUT_OF_RANGE, origin, name, value, expected);
    return Optional.empty();
  }

  /** The word is not among those that can stand here. */
  <T> Optional<T> unknownWord(String word, List<String> known) {
    diagnostics.report(
        Problem.UNKNOWN_WORD,
        origin,
        name,
        word,
        Alternatives.describe(word, known, "it is one of"));
    return Optional.empty();
  }
}
