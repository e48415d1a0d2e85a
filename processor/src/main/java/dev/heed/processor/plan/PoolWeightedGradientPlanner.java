package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.PoolWeightedGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link PoolWeightedGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolWeightedGradientPlanner implements KernelPlanner<PoolWeightedGradient> {

  @Override
  public Class<PoolWeightedGradient> subject() {
    return PoolWeightedGradient.class;
  }

  @Override
  public void plan(PoolWeightedGradient node, Calls calls) {
    calls.add(
        new PoolWeightedGradientKernel(node.input().width()),
        calls.matrix(node.input()),
        calls.matrix(node.scores()),
        calls.matrix(node.pooled()),
        calls.matrix(node.gradient()),
        Argument.BATCH,
        calls.matrix(node.inputGradient()),
        calls.matrix(node.scoreGradient()));
  }
}
