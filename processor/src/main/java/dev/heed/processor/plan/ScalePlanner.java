package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Scale;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Scale}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ScalePlanner implements KernelPlanner<Scale> {

  @Override
  public Class<Scale> subject() {
    return Scale.class;
  }

  @Override
  public void plan(Scale node, Calls calls) {
    calls.add(
        new ScaleKernel(node.output().width(), node.factor()),
        calls.matrix(node.input()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
