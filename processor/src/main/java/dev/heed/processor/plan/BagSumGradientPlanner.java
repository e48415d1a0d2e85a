package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagSumGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link BagSumGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagSumGradientPlanner implements KernelPlanner<BagSumGradient> {

  @Override
  public Class<BagSumGradient> subject() {
    return BagSumGradient.class;
  }

  @Override
  public void plan(BagSumGradient node, Calls calls) {
    calls.add(
        new BagSumGradientKernel(node.gradient().width()),
        new Operand.Bags(node.column()),
        calls.matrix(node.gradient()),
        new Operand.TouchedGradient(node.table()),
        Argument.ROWS);
  }
}
