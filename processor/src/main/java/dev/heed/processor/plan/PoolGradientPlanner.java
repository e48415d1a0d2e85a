package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.PoolGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link PoolGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolGradientPlanner implements KernelPlanner<PoolGradient> {

  @Override
  public Class<PoolGradient> subject() {
    return PoolGradient.class;
  }

  @Override
  public void plan(PoolGradient node, Calls calls) {
    calls.add(
        new PoolGradientKernel(node.output().width(), node.function()),
        calls.matrix(node.input()),
        calls.matrix(node.gradient()),
        Argument.BATCH,
        calls.matrix(node.output()));
  }
}
