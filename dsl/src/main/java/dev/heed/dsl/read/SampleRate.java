package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Unit;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many samples a second has, in hertz where no unit is written.
 *
 * @param least the smallest that is valid
 * @param most the largest that is valid
 */
record SampleRate(int least, int most) implements PropertyType<Integer> {

  @Override
  public String describe() {
    return String.format(
        "a whole number of hertz from %s to %s", Figures.grouped(least), Figures.grouped(most));
  }

  @Override
  public Optional<Integer> read(Value value, PropertyPlace place) {
    Optional<Double> hertz =
        Measure.frequency("rate", least, most / 1000).type().read(value, place);
    if (hertz.isPresent() && hertz.get() != Math.rint(hertz.get())) {
      return place.outOfRange(describe(), value);
    }
    return hertz.map(Double::intValue);
  }

  @Override
  public Integer standIn() {
    return least;
  }

  @Override
  public Value write(Integer value) {
    return new Value.Quantity(BigDecimal.valueOf(value), Unit.HERTZ.spelling());
  }
}
