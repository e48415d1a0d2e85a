package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import java.util.Optional;

/**
 * A name that somebody else gave, such as a block's or a type's.
 *
 * @param describe what it names, with its article
 */
record Name(String describe) implements PropertyType<String> {

  @Override
  public Optional<String> read(Value value, PropertyPlace place) {
    return value instanceof Value.Word word
        ? Optional.of(word.text())
        : place.wrongKind(describe, value);
  }

  @Override
  public String standIn() {
    return "";
  }

  @Override
  public Value write(String value) {
    return new Value.Word(value);
  }

  @Override
  public boolean takesWords() {
    return true;
  }
}
