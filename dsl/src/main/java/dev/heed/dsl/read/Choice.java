package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the constants of an enum, written in lower case.
 *
 * @param type the enum
 */
record Choice<E extends Enum<E>>(Class<E> type) implements PropertyType<E> {

  @Override
  public String describe() {
    return words().size() == 1 ? words().get(0) : "one of " + String.join(", ", words());
  }

  @Override
  public Optional<E> read(Value value, PropertyPlace place) {
    if (!(value instanceof Value.Word word)) {
      return place.wrongKind(describe(), value);
    }
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word.text())) {
        return Optional.of(constant);
      }
    }
    return place.unknownWord(word.text(), words());
  }

  @Override
  public E standIn() {
    return type.getEnumConstants()[0];
  }

  @Override
  public Value write(E value) {
    return new Value.Word(word(value));
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public List<String> words() {
    return Arrays.stream(type.getEnumConstants()).map(Choice::word).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
