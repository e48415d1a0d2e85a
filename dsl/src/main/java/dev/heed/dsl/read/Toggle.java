package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import java.util.List;
import java.util.Optional;

/**
 * On or off; annotations say true or false.
 *
 * @param alone whether the property's name alone means on
 */
record Toggle(boolean alone) implements PropertyType<Boolean> {

  private static final List<String> ON = List.of("on", "true");
  private static final List<String> OFF = List.of("off", "false");

  @Override
  public String describe() {
    return "on or off";
  }

  @Override
  public Optional<Boolean> read(Value value, PropertyPlace place) {
    if (!(value instanceof Value.Word word)) {
      return place.wrongKind(describe(), value);
    }
    if (!ON.contains(word.text()) && !OFF.contains(word.text())) {
      return place.unknownWord(word.text(), List.of("on", "off"));
    }
    return Optional.of(ON.contains(word.text()));
  }

  @Override
  public Optional<Boolean> implied() {
    return alone ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Boolean standIn() {
    return false;
  }

  @Override
  public Value write(Boolean value) {
    return new Value.Word(value ? "on" : "off");
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public List<String> words() {
    return List.of("on", "off", "true", "false");
  }
}
