package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CrossEntropy;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link CrossEntropy}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossEntropyPlanner implements KernelPlanner<CrossEntropy> {

  @Override
  public Class<CrossEntropy> subject() {
    return CrossEntropy.class;
  }

  @Override
  public void plan(CrossEntropy node, Calls calls) {
    calls.add(
        new CrossEntropyKernel(node.output().width(), node.smoothing()),
        calls.matrix(node.logits()),
        Argument.TARGET_CLASSES,
        Argument.TARGET_WEIGHTS,
        Argument.SCALE,
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
