package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Unit;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How long a sound may be: a number of frames, or a time, of which the framing decides how many
 * frames it makes.
 */
record SoundLength() implements PropertyType<Value.Quantity> {

  private static final PropertyType<Double> TIME = Measure.time("length", 1, 655_360).type();
  private static final WholeNumber FRAMES = new WholeNumber(1, Limits.LENGTH);

  @Override
  public String describe() {
    return "1 to " + Figures.grouped(Limits.LENGTH) + " frames, or a time that makes so many";
  }

  @Override
  public Optional<Value.Quantity> read(Value value, PropertyPlace place) {
    if (!(value instanceof Value.Quantity quantity)) {
      return place.wrongKind(describe(), value);
    }
    return quantity.unit().isEmpty()
        ? FRAMES.read(value, place).map(unused -> quantity)
        : TIME.read(value, place).map(unused -> quantity);
  }

  /** The milliseconds of a time; empty for a number of frames. */
  static Optional<Double> milliseconds(Value.Quantity length) {
    return Unit.spelled(length.unit()).map(unit -> unit.inSmallest(length.number()).doubleValue());
  }

  /** A number of frames. */
  static Value.Quantity frames(int count) {
    return new Value.Quantity(BigDecimal.valueOf(count), "");
  }

  @Override
  public Value.Quantity standIn() {
    return frames(1);
  }

  @Override
  public Value write(Value.Quantity value) {
    return value;
  }
}
