package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.GateGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link GateGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GateGradientPlanner implements KernelPlanner<GateGradient> {

  @Override
  public Class<GateGradient> subject() {
    return GateGradient.class;
  }

  @Override
  public void plan(GateGradient node, Calls calls) {
    calls.add(
        new GateGradientKernel(node.gradient().width(), node.function()),
        calls.matrix(node.input()),
        calls.matrix(node.gradient()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
