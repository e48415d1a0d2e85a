package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagSum;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link BagSum}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagSumPlanner implements KernelPlanner<BagSum> {

  @Override
  public Class<BagSum> subject() {
    return BagSum.class;
  }

  @Override
  public void plan(BagSum node, Calls calls) {
    calls.add(
        new BagSumKernel(node.output().width()),
        new Operand.Bags(node.column()),
        new Operand.Table(node.table()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
