package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagMean;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link BagMean}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagMeanPlanner implements KernelPlanner<BagMean> {

  @Override
  public Class<BagMean> subject() {
    return BagMean.class;
  }

  @Override
  public void plan(BagMean node, Calls calls) {
    calls.add(
        new BagMeanKernel(node.output().width()),
        new Operand.Bags(node.column()),
        new Operand.Table(node.table()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
