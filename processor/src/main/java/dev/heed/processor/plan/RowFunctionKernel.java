package dev.heed.processor.plan;

import dev.heed.processor.graph.ElementFunction;

/**
 * A function of each element of a row, in its place.
 *
 * @param width the elements of a row
 * @param function which
 */
public record RowFunctionKernel(int width, ElementFunction function) implements Kernel {

  @Override
  public String method() {
    return function.methodName() + width + "OfRow";
  }
}
