package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.LinearWeightGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link LinearWeightGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LinearWeightGradientPlanner implements KernelPlanner<LinearWeightGradient> {

  @Override
  public Class<LinearWeightGradient> subject() {
    return LinearWeightGradient.class;
  }

  @Override
  public void plan(LinearWeightGradient node, Calls calls) {
    calls.add(
        new WeightGradientKernel(node.input().width(), node.gradient().width()),
        calls.matrix(node.input()),
        calls.matrix(node.gradient()),
        new Operand.Gradient(Linear.weights(node.parts())),
        new Operand.Scratch(0),
        Argument.ROWS);
    int column = 0;
    for (Linear.Part part : node.parts()) {
      Columns gradient = new Columns(node.gradient(), column, part.outputs());
      part.bias()
          .ifPresent(
              bias ->
                  calls.add(
                      new BiasGradientKernel(part.outputs()),
                      calls.columns(gradient),
                      new Operand.VectorGradient(bias),
                      Argument.ROWS));
      column += part.outputs();
    }
  }
}
