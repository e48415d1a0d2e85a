package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Figures;
import java.math.BigDecimal;
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
    return "a whole number from " + Figures.grouped(least) + " to " + Figures.grouped(most);
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
}
