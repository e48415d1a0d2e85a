package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.NormaliseGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link NormaliseGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NormaliseGradientPlanner implements KernelPlanner<NormaliseGradient> {

  @Override
  public Class<NormaliseGradient> subject() {
    return NormaliseGradient.class;
  }

  @Override
  public void plan(NormaliseGradient node, Calls calls) {
    calls.add(
        new NormaliseGradientKernel(node.output().width(), node.epsilon()),
        calls.matrix(node.input()),
        calls.matrix(node.gradient()),
        new Operand.Vector(node.gain()),
        new Operand.VectorGradient(node.gain()),
        new Operand.VectorGradient(node.bias()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
