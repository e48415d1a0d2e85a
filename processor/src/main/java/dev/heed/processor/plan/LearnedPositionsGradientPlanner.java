package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LearnedPositionsGradient;
import dev.heed.processor.plan.Operand.Argument;
import java.util.List;

/** Plans {@link LearnedPositionsGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LearnedPositionsGradientPlanner
    implements KernelPlanner<LearnedPositionsGradient> {

  @Override
  public Class<LearnedPositionsGradient> subject() {
    return LearnedPositionsGradient.class;
  }

  @Override
  public void plan(LearnedPositionsGradient node, Calls calls) {
    calls.add(
        new LearnedPositionsGradientKernel(node.gradient().width()),
        calls.matrix(node.gradient()),
        Argument.BATCH,
        new Operand.Gradient(List.of(node.table())));
  }
}
