package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Problem;
import java.util.Optional;

/**
 * A range of whole numbers, {@code 3..5}; a single number is a range of one.
 *
 * @param least the smallest that a range may contain
 * @param most the largest that a range may contain
 */
record NumberRange(int least, int most) implements PropertyType<Value.Range> {

  @Override
  public String describe() {
    return "a range within " + least + ".." + most;
  }

  @Override
  public Optional<Value.Range> read(Value value, PropertyPlace place) {
    if (value instanceof Value.Quantity) {
      return new WholeNumber(least, most)
          .read(value, place)
          .map(number -> new Value.Range(number, number));
    }
    if (!(value instanceof Value.Range range)) {
      return place.wrongKind(describe(), value);
    }
    if (range.from() > range.to()) {
      Value.Range right = new Value.Range(range.to(), range.from());
      place
          .diagnostics()
          .report(Problem.RANGE_REVERSED, place.origin(), place.name(), range, right);
      return Optional.empty();
    }
    if (range.from() < least || range.to() > most) {
      return place.outOfRange(describe(), value);
    }
    return Optional.of(range);
  }

  @Override
  public Value.Range standIn() {
    return new Value.Range(least, least);
  }

  @Override
  public Value write(Value.Range value) {
    return value;
  }
}
