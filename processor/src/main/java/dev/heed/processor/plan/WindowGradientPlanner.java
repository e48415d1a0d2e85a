package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.WindowGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link WindowGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WindowGradientPlanner implements KernelPlanner<WindowGradient> {

  @Override
  public Class<WindowGradient> subject() {
    return WindowGradient.class;
  }

  @Override
  public void plan(WindowGradient node, Calls calls) {
    calls.add(
        new WindowGradientKernel(node.output().width(), node.back(), node.ahead()),
        calls.matrix(node.gradient()),
        Argument.BATCH,
        calls.matrix(node.output()));
  }
}
