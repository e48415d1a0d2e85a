package dev.heed.dsl.spec;

/**
 * One vector that the caller gives as it is.
 *
 * @param width its elements
 */
public record VectorSpec(int width) implements InputSpec {

  @Override
  public int length() {
    return 1;
  }
}
