package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import java.util.List;
import java.util.Optional;

/** What values a property takes, and how they are written. */
interface PropertyType<T> {

  /** The values in words, {@code a whole number from 1 to 256}. */
  String describe();

  /** Reads a value, or reports why it is none. */
  Optional<T> read(Value value, PropertyPlace place);

  /** Any valid value; takes the place of one that could not be read, so that reading can go on. */
  T standIn();

  /** The value as it is written; {@code read(write(v))} is {@code v}. */
  Value write(T value);

  /** The value that the property's name alone stands for; empty where a value must follow it. */
  default Optional<T> implied() {
    return Optional.empty();
  }

  /** Whether a word may be a value of this type, though perhaps not every word. */
  default boolean takesWords() {
    return false;
  }

  /** Whether this word is a value. */
  default boolean takes(String word) {
    return takesWords() && (words().isEmpty() || words().contains(word));
  }

  /** The words that are values, empty where it is every word or none. */
  default List<String> words() {
    return List.of();
  }
}
