package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUpGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link LookUpGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpGradientPlanner implements KernelPlanner<LookUpGradient> {

  @Override
  public Class<LookUpGradient> subject() {
    return LookUpGradient.class;
  }

  @Override
  public void plan(LookUpGradient node, Calls calls) {
    calls.add(
        new LookUpGradientKernel(node.gradient().width()),
        new Operand.Column(node.column()),
        calls.matrix(node.gradient()),
        new Operand.TouchedGradient(node.table()),
        Argument.ROWS);
  }
}
