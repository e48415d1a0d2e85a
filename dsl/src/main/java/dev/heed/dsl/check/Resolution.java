package dev.heed.dsl.check;

import java.util.List;

/** What became of a type's name. */
public sealed interface Resolution {

  /**
   * An enum.
   *
   * @param labels its constants
   */
  record Found(LabelSet labels) implements Resolution {}

  /**
   * No such type.
   *
   * @param similar names of enums that might have been meant, as they could be written; perhaps
   *     none
   */
  record Missing(List<String> similar) implements Resolution {
    public Missing {
      similar = List.copyOf(similar);
    }
  }

  /**
   * A type that is no enum.
   *
   * @param kind what it is, with its article: {@code an interface}
   */
  record NotAnEnum(String kind) implements Resolution {}

  /**
   * An enum that the model's code could not name.
   *
   * @param name the type that hides it, itself or one that it is nested in
   */
  record Hidden(String name) implements Resolution {}
}
