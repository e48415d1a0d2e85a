package dev.heed.processor.plan;

import java.util.List;

/**
 * One call of a kernel.
 *
 * @param section the part of the model that it belongs to
 * @param kernel what is called
 * @param operands with what
 * @param comment what the result is, with its shape
 */
public record Step(String section, Kernel kernel, List<Operand> operands, String comment) {

  public Step {
    operands = List.copyOf(operands);
  }
}
