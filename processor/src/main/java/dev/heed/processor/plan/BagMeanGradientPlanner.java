package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagMeanGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link BagMeanGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagMeanGradientPlanner implements KernelPlanner<BagMeanGradient> {

  @Override
  public Class<BagMeanGradient> subject() {
    return BagMeanGradient.class;
  }

  @Override
  public void plan(BagMeanGradient node, Calls calls) {
    calls.add(
        new BagMeanGradientKernel(node.gradient().width()),
        new Operand.Bags(node.column()),
        calls.matrix(node.gradient()),
        new Operand.TouchedGradient(node.table()),
        Argument.ROWS);
  }
}
