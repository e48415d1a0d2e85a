package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
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
        new Operand.Gradient(node.weight()),
        Argument.ROWS);
    node.bias()
        .ifPresent(
            bias ->
                calls.add(
                    new BiasGradientKernel(node.gradient().width()),
                    calls.matrix(node.gradient()),
                    new Operand.VectorGradient(bias),
                    Argument.ROWS));
  }
}
