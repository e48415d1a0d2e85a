package dev.heed.dsl.spec;

/**
 * Vectors of many columns, of which few are one and the others zero.
 *
 * @param length the most vectors of an input
 * @param columns the elements of each
 * @param overlong what becomes of an input of more
 */
public record MultiHotSpec(int length, int columns, OverlongSpec overlong) implements InputSpec {

  @Override
  public boolean lookedUp() {
    return true;
  }
}
