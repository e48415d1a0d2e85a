package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Figures;
import java.util.Optional;

/**
 * Height and width of an image, {@code 8×10}.
 *
 * @param most the largest that either may be
 */
record ImageSize(int most) implements PropertyType<Value.Size> {

  @Override
  public String describe() {
    return "height×width, each from 1 to " + Figures.grouped(most);
  }

  @Override
  public Optional<Value.Size> read(Value value, PropertyPlace place) {
    if (!(value instanceof Value.Size size)) {
      return place.wrongKind(describe(), value);
    }
    boolean fits =
        size.height() >= 1 && size.width() >= 1 && size.height() <= most && size.width() <= most;
    return fits ? Optional.of(size) : place.outOfRange(describe(), value);
  }

  @Override
  public Value.Size standIn() {
    return new Value.Size(1, 1);
  }

  @Override
  public Value write(Value.Size value) {
    return value;
  }
}
