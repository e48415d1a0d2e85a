package dev.heed.dsl.spec;

/**
 * Nothing: the model goes on with a sequence of its own output, as language models do. Nothing is
 * written of it.
 */
public record NoInputSpec() implements InputSpec {

  /** There is one empty input, the same for every answer. */
  @Override
  public int length() {
    return 1;
  }
}
