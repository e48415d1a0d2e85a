package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ActivateGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link ActivateGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ActivateGradientPlanner implements KernelPlanner<ActivateGradient> {

  @Override
  public Class<ActivateGradient> subject() {
    return ActivateGradient.class;
  }

  @Override
  public void plan(ActivateGradient node, Calls calls) {
    calls.add(
        new ActivateGradientKernel(node.output().width(), node.function()),
        calls.matrix(node.from()),
        calls.matrix(node.gradient()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
