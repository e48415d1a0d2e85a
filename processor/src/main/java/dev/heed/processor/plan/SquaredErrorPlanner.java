package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.SquaredError;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link SquaredError}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SquaredErrorPlanner implements KernelPlanner<SquaredError> {

  @Override
  public Class<SquaredError> subject() {
    return SquaredError.class;
  }

  @Override
  public void plan(SquaredError node, Calls calls) {
    calls.add(
        new SquaredErrorKernel(node.output().width()),
        calls.matrix(node.logits()),
        Argument.TARGET_NUMBERS,
        Argument.TARGET_WEIGHTS,
        Argument.SCALE,
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
