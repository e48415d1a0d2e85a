package dev.heed.processor.graph;

/**
 * The identity of a parameter: several uses of one id share their weights, and their gradients add
 * up.
 *
 * @param index its place in the program's table
 * @param name its tensor's name in weights files
 */
public record ParameterId(int index, String name) {

  @Override
  public String toString() {
    return name;
  }
}
