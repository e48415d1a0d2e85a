package dev.heed.processor.plan;

import dev.heed.processor.graph.ElementFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code output = function(input · W + bias + residual)}, {@code [n, inputs] · [inputs, outputs]}.
 *
 * @param inputs the width of the input
 * @param outputs the width of the output
 * @param residual whether another matrix is added
 * @param function what is done to each element at the end, or empty
 */
public record ProductKernel(
    int inputs, int outputs, boolean residual, Optional<ElementFunction> function)
    implements Kernel {

  @Override
  public String method() {
    return "product" + inputs + "to" + outputs + (residual ? "WithResidual" : "") + functionName();
  }

  private String functionName() {
    return function.map(ElementFunction::camelCase).orElse("");
  }

  @Override
  public List<Kernel> parts() {
    List<Kernel> parts = new ArrayList<>();
    if (residual) {
      parts.add(new RowSumKernel(outputs));
    }
    parts.add(new SumsKernel(inputs, outputs));
    function.ifPresent(applied -> parts.add(new RowFunctionKernel(outputs, applied)));
    return parts;
  }
}
