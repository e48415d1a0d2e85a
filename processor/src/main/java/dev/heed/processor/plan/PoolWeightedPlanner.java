package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.PoolWeighted;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link PoolWeighted}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolWeightedPlanner implements KernelPlanner<PoolWeighted> {

  @Override
  public Class<PoolWeighted> subject() {
    return PoolWeighted.class;
  }

  @Override
  public void plan(PoolWeighted node, Calls calls) {
    calls.add(
        new PoolWeightedKernel(node.output().width()),
        calls.matrix(node.input()),
        calls.matrix(node.scores()),
        Argument.BATCH,
        calls.matrix(node.output()));
  }
}
