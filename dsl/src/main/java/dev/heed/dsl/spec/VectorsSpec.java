package dev.heed.dsl.spec;

/**
 * Vectors that the caller gives as they are.
 *
 * @param length the most vectors of an input
 * @param width the elements of each
 * @param overlong what becomes of an input of more
 */
public record VectorsSpec(int length, int width, OverlongSpec overlong) implements InputSpec {

  /** An input of more is refused. */
  public VectorsSpec(int length, int width) {
    this(length, width, OverlongSpec.ERROR);
  }
}
