package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Pool;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Pool}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolPlanner implements KernelPlanner<Pool> {

  @Override
  public Class<Pool> subject() {
    return Pool.class;
  }

  @Override
  public void plan(Pool node, Calls calls) {
    calls.add(
        new PoolKernel(node.output().width(), node.function()),
        calls.matrix(node.input()),
        Argument.BATCH,
        calls.matrix(node.output()));
  }
}
