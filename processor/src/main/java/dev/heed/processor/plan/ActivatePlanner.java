package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Activate;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Activate}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ActivatePlanner implements KernelPlanner<Activate> {

  @Override
  public Class<Activate> subject() {
    return Activate.class;
  }

  @Override
  public void plan(Activate node, Calls calls) {
    calls.add(
        new ActivateKernel(node.output().width(), node.function()),
        calls.matrix(node.input()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
