package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BinaryCrossEntropy;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link BinaryCrossEntropy}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BinaryCrossEntropyPlanner implements KernelPlanner<BinaryCrossEntropy> {

  @Override
  public Class<BinaryCrossEntropy> subject() {
    return BinaryCrossEntropy.class;
  }

  @Override
  public void plan(BinaryCrossEntropy node, Calls calls) {
    calls.add(
        new BinaryCrossEntropyKernel(node.output().width(), node.smoothing()),
        calls.matrix(node.logits()),
        Argument.TARGET_NUMBERS,
        Argument.TARGET_WEIGHTS,
        Argument.SCALE,
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
