package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CtcLoss;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link CtcLoss}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CtcLossPlanner implements KernelPlanner<CtcLoss> {

  @Override
  public Class<CtcLoss> subject() {
    return CtcLoss.class;
  }

  @Override
  public void plan(CtcLoss node, Calls calls) {
    calls.add(
        new CtcLossKernel(node.output().width() - 1),
        calls.matrix(node.logits()),
        Argument.BATCH,
        Argument.TARGET_SEQUENCES,
        Argument.SCALE,
        new Operand.Workspace("CtcLoss"),
        calls.matrix(node.output()));
  }
}
