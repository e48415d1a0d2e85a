package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import java.util.Optional;

/**
 * Something that a construct says about itself.
 *
 * @param name how it is written
 * @param type the values that it takes
 * @param presence whether it must be written
 * @param fallback its value where it is not written; empty for required and optional ones
 */
record Property<T>(Phrase name, PropertyType<T> type, Presence presence, Optional<T> fallback) {

  /** Whether a property must be written. */
  enum Presence {
    REQUIRED,
    OPTIONAL,
    /** Required, and never written with its name, so that its value may be any word. */
    NAMELESS
  }

  static Property<Integer> whole(String name, int least, int most) {
    return required(name, new WholeNumber(least, most));
  }

  static <E extends Enum<E>> Property<E> choice(String name, Class<E> type) {
    return required(name, new Choice<>(type));
  }

  static Property<Boolean> toggle(String name) {
    return required(name, new Toggle(false));
  }

  /** On where its name is written, off where it is not. */
  static Property<Boolean> flag(String name) {
    return required(name, new Toggle(true)).orElse(false);
  }

  static Property<Value.Range> range(String name, int least, int most) {
    return required(name, new NumberRange(least, most));
  }

  static <T> Property<T> required(String name, PropertyType<T> type) {
    return new Property<>(Phrase.of(name), type, Presence.REQUIRED, Optional.empty());
  }

  /** The same property with a value for where it is not written. */
  Property<T> orElse(T value) {
    return new Property<>(name, type, Presence.OPTIONAL, Optional.of(value));
  }

  /** The same property, which may be left out without a value instead. */
  Property<T> optional() {
    return new Property<>(name, type, Presence.OPTIONAL, Optional.empty());
  }

  /** The same property, written by its value alone. */
  Property<T> nameless() {
    return new Property<>(name, type, Presence.NAMELESS, Optional.empty());
  }
}
