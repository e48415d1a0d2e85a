package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Normalise;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Normalise}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NormalisePlanner implements KernelPlanner<Normalise> {

  @Override
  public Class<Normalise> subject() {
    return Normalise.class;
  }

  @Override
  public void plan(Normalise node, Calls calls) {
    calls.add(
        new NormaliseKernel(node.output().width(), node.epsilon()),
        calls.matrix(node.input()),
        new Operand.Vector(node.gain()),
        new Operand.Vector(node.bias()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
