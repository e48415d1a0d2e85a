package dev.heed.dsl.diagnostic;

/**
 * What surrounds a problem, one line of its chain.
 *
 * @param what the construct in words, such as {@code attention} or {@code model Tiny}
 * @param origin where it stands
 */
public record Frame(String what, Origin origin) {

  @Override
  public String toString() {
    return what + " (" + origin.describe() + ")";
  }
}
