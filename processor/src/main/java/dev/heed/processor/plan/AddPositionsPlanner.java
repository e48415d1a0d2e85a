package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddPositions;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link AddPositions}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPositionsPlanner implements KernelPlanner<AddPositions> {

  @Override
  public Class<AddPositions> subject() {
    return AddPositions.class;
  }

  @Override
  public void plan(AddPositions node, Calls calls) {
    int width = node.output().width();
    calls.add(
        new AddPositionsKernel(width),
        calls.matrix(node.input()),
        new Operand.Positions(node.input().rows().longest(), width),
        Argument.BATCH,
        calls.matrix(node.output()));
  }
}
