package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Unit;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number with a unit, read in the smallest unit of its dimension: milliseconds or hertz.
 *
 * @param dimension what is measured
 * @param least the smallest that is valid, as text writes it
 * @param most the largest that is valid, as text writes it
 * @param bare whether a number without a unit is one of the smallest
 */
record Measure(Unit.Dimension dimension, Value.Quantity least, Value.Quantity most, boolean bare)
    implements PropertyType<Double> {

  /** A time, which must have its unit. */
  static Property<Double> time(String name, int leastMilliseconds, int mostSeconds) {
    return Property.required(
        name,
        new Measure(
            Unit.Dimension.TIME,
            quantity(leastMilliseconds, Unit.MILLISECOND),
            quantity(mostSeconds, Unit.SECOND),
            false));
  }

  /** A frequency, in hertz without a unit. */
  static Property<Double> frequency(String name, int leastHertz, int mostKilohertz) {
    return Property.required(
        name,
        new Measure(
            Unit.Dimension.FREQUENCY,
            quantity(leastHertz, Unit.HERTZ),
            quantity(mostKilohertz, Unit.KILOHERTZ),
            true));
  }

  private static Value.Quantity quantity(int number, Unit unit) {
    return new Value.Quantity(BigDecimal.valueOf(number), unit.spelling());
  }

  @Override
  public String describe() {
    return "a " + dimension.name().toLowerCase(Locale.ROOT) + " from " + least + " to " + most;
  }

  @Override
  public Optional<Double> read(Value value, PropertyPlace place) {
    if (!(value instanceof Value.Quantity quantity)) {
      return place.wrongKind(describe(), value);
    }
    Optional<BigDecimal> number = inSmallest(quantity, place);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (number.get().compareTo(smallest(least)) < 0 || number.get().compareTo(smallest(most)) > 0) {
      return place.outOfRange(describe(), value);
    }
    return Optional.of(number.get().doubleValue());
  }

  private Optional<BigDecimal> inSmallest(Value.Quantity quantity, PropertyPlace place) {
    List<String> units = dimension.units();
    if (quantity.unit().isEmpty() && !bare) {
      place
          .diagnostics()
          .report(
              Problem.MISSING_UNIT,
              place.origin(),
              place.name(),
              quantity,
              quantity + units.get(0));
      return Optional.empty();
    }
    Optional<Unit> unit =
        Unit.spelled(quantity.unit().isEmpty() ? units.get(0) : quantity.unit())
            .filter(each -> each.dimension() == dimension);
    if (unit.isEmpty()) {
      place
          .diagnostics()
          .report(
              Problem.UNKNOWN_UNIT,
              place.origin(),
              place.name(),
              quantity.unit(),
              Alternatives.describe(quantity.unit(), units, "it is in one of"));
    }
    return unit.map(each -> each.inSmallest(quantity.number()));
  }

  private static BigDecimal smallest(Value.Quantity quantity) {
    return Unit.spelled(quantity.unit()).orElseThrow().inSmallest(quantity.number());
  }

  @Override
  public Double standIn() {
    return smallest(least).doubleValue();
  }

  @Override
  public Value write(Double value) {
    return new Value.Quantity(
        new BigDecimal(Double.toString(value)).stripTrailingZeros(), dimension.units().get(0));
  }
}
