package dev.heed.processor.plan;

import dev.heed.processor.graph.ElementFunction;

/**
 * A gate.
 *
 * @param width the elements of a row that passes it
 * @param function which
 */
public record GateKernel(int width, ElementFunction function) implements Kernel {

  @Override
  public String method() {
    return "gate" + function.camelCase() + width;
  }
}
