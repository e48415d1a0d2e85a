package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A whole number.
 *
 * @param least the smallest that is valid
 * @param most the largest that is valid
 */
record WholeNumber(int least, int most) implements PropertyType<Integer> {

  @Override
  public String describe() {
    return "a whole number from " + grouped(least) + " to " + grouped(most);
  }

  @Override
  public Optional<Integer> read(Value value, PropertyPlace place) {
    if (!(value instanceof Value.Quantity quantity)
        || !quantity.unit().isEmpty()
        || quantity.number().stripTrailingZeros().scale() > 0) {
      return place.wrongKind(describe(), value);
    }
    if (quantity.number().compareTo(BigDecimal.valueOf(least)) < 0
        || quantity.number().compareTo(BigDecimal.valueOf(most)) > 0) {
      return place.outOfRange(describe(), value);
    }
    return Optional.of(quantity.number().intValueExact());
  }

  @Override
  public Integer standIn() {
    return least;
  }

  @Override
  public Value write(Integer value) {
    return new Value.Quantity(BigDecimal.valueOf(value), "");
  }

  /** With {@code _} between groups of three digits from 10,000 on, as the language writes it. */
  static String grouped(long number) {
    String digits = Long.toString(number);
    return digits.length() <= 4
        ? digits
        : String.format(Locale.ROOT, "%,d", number).replace(',', '_');
  }
}
