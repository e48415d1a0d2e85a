package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Rotate;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Rotate}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RotatePlanner implements KernelPlanner<Rotate> {

  @Override
  public Class<Rotate> subject() {
    return Rotate.class;
  }

  @Override
  public void plan(Rotate node, Calls calls) {
    int longest = node.output().rows().longest();
    calls.add(
        new RotateKernel(node.output().width(), node.headWidth(), node.inverse()),
        calls.matrix(node.input()),
        new Operand.Rotations(longest, node.headWidth(), node.base()),
        Argument.BATCH,
        calls.matrix(node.output()));
  }
}
