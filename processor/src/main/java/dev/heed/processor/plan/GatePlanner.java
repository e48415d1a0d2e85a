package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Gate;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Gate}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GatePlanner implements KernelPlanner<Gate> {

  @Override
  public Class<Gate> subject() {
    return Gate.class;
  }

  @Override
  public void plan(Gate node, Calls calls) {
    calls.add(
        new GateKernel(node.output().width(), node.function()),
        calls.matrix(node.input()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
