package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.RootMeanSquareGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link RootMeanSquareGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RootMeanSquareGradientPlanner implements KernelPlanner<RootMeanSquareGradient> {

  @Override
  public Class<RootMeanSquareGradient> subject() {
    return RootMeanSquareGradient.class;
  }

  @Override
  public void plan(RootMeanSquareGradient node, Calls calls) {
    calls.add(
        new RootMeanSquareGradientKernel(node.output().width(), node.epsilon()),
        calls.matrix(node.input()),
        calls.matrix(node.gradient()),
        new Operand.Vector(node.gain()),
        new Operand.VectorGradient(node.gain()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
