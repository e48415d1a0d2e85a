package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.RootMeanSquare;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link RootMeanSquare}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RootMeanSquarePlanner implements KernelPlanner<RootMeanSquare> {

  @Override
  public Class<RootMeanSquare> subject() {
    return RootMeanSquare.class;
  }

  @Override
  public void plan(RootMeanSquare node, Calls calls) {
    calls.add(
        new RootMeanSquareKernel(node.output().width(), node.epsilon()),
        calls.matrix(node.input()),
        new Operand.Vector(node.gain()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
