package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import java.util.Optional;

/** Turns declarations into specs. */
public final class SpecReader {

  private SpecReader() {}

  /**
   * Reads one declaration and reports all of its problems.
   *
   * @return the model; present also where some statements had problems, so that checks can find more of them (see
   *     {@link Origins#isFlawed()}); empty where input or output cannot be told
   */
  public static Optional<ReadModel> read(Declaration declaration, Diagnostics diagnostics) {
    throw new UnsupportedOperationException("in progress");
  }
}
