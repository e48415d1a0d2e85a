package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUp;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link LookUp}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpPlanner implements KernelPlanner<LookUp> {

  @Override
  public Class<LookUp> subject() {
    return LookUp.class;
  }

  @Override
  public void plan(LookUp node, Calls calls) {
    calls.add(
        new LookUpKernel(node.output().width()),
        new Operand.Column(node.column()),
        new Operand.Table(node.table()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
