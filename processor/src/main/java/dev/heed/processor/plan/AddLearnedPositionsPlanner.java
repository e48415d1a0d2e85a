package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddLearnedPositions;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link AddLearnedPositions}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddLearnedPositionsPlanner implements KernelPlanner<AddLearnedPositions> {

  @Override
  public Class<AddLearnedPositions> subject() {
    return AddLearnedPositions.class;
  }

  @Override
  public void plan(AddLearnedPositions node, Calls calls) {
    calls.add(
        new AddPositionsKernel(node.output().width()),
        calls.matrix(node.input()),
        new Operand.Table(node.table()),
        Argument.BATCH,
        calls.matrix(node.output()));
  }
}
