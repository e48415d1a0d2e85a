package dev.heed.dsl.declaration;

import dev.heed.dsl.diagnostic.Origin;

/**
 * A value, with the name that it was given, if any.
 *
 * @param name the argument's name where the form names it (annotations), else empty (text, where
 *     the words' order or the name as a word before it decides)
 * @param value the value
 * @param origin where the value stands
 */
public record Argument(String name, Value value, Origin origin) {

  /** An argument without a name. */
  public static Argument positional(Value value, Origin origin) {
    return new Argument("", value, origin);
  }

  /** Whether the form gave a name. */
  public boolean isNamed() {
    return !name.isEmpty();
  }
}
