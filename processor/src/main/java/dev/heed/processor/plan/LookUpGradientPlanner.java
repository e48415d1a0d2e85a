package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUpGradient;
import dev.heed.processor.plan.Operand.Argument;
import java.util.List;

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
    int width = node.gradient().width();
    boolean sparse = calls.isSparse(node.table());
    calls.add(
        sparse ? new LookUpGradientKernel(width) : new LookUpDenseGradientKernel(width),
        new Operand.Column(node.column()),
        calls.matrix(node.gradient()),
        sparse
            ? new Operand.TouchedGradient(node.table())
            : new Operand.Gradient(List.of(node.table())),
        Argument.ROWS);
  }
}
