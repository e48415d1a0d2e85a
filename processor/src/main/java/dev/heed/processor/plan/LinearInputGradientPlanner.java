package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LinearInputGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link LinearInputGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LinearInputGradientPlanner implements KernelPlanner<LinearInputGradient> {

  @Override
  public Class<LinearInputGradient> subject() {
    return LinearInputGradient.class;
  }

  @Override
  public void plan(LinearInputGradient node, Calls calls) {
    calls.add(
        new ProductKernel(node.gradient().width(), node.output().width(), false),
        calls.matrix(node.gradient()),
        new Operand.Packed(node.weight(), true),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
