package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with a fraction.
 *
 * @param least the smallest that is valid
 * @param bound the largest that is valid, or the first that is not
 * @param included whether {@code bound} is valid
 */
record DecimalNumber(double least, double bound, boolean included) implements PropertyType<Double> {

  @Override
  public String describe() {
    return "a number from " + plain(least) + (included ? " to " : " to below ") + plain(bound);
  }

  @Override
  public Optional<Double> read(Value value, PropertyPlace place) {
    if (!(value instanceof Value.Quantity quantity) || !quantity.unit().isEmpty()) {
      return place.wrongKind(describe(), value);
    }
    // Compared as a double: 0.99999999999999999999 is below 1, what it becomes is not.
    double number = quantity.number().doubleValue();
    if (number < least || number > bound || (number == bound && !included)) {
      return place.outOfRange(describe(), value);
    }
    return Optional.of(number);
  }

  @Override
  public Double standIn() {
    return least;
  }

  @Override
  public Value write(Double value) {
    return new Value.Quantity(new BigDecimal(Double.toString(value)), "");
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : Double.toString(number).replace(".0E", "e").replace('E', 'e');
  }
}
