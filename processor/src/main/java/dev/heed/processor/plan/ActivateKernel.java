package dev.heed.processor.plan;

import dev.heed.processor.graph.ElementFunction;

/**
 * A function of each element.
 *
 * @param width the elements of a row
 * @param function which
 */
public record ActivateKernel(int width, ElementFunction function) implements Kernel {

  @Override
  public String method() {
    return function.methodName() + width;
  }
}
