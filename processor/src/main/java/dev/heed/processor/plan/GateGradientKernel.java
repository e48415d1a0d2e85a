package dev.heed.processor.plan;

import dev.heed.processor.graph.ElementFunction;

/**
 * The gradients of a gate by both of its sides.
 *
 * @param width the elements of a row that passes it
 * @param function which
 */
public record GateGradientKernel(int width, ElementFunction function) implements Kernel {

  @Override
  public String method() {
    return "gate" + function.camelCase() + "Gradient" + width;
  }
}
