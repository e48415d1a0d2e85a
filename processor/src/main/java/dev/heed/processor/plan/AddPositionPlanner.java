package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddPosition;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link AddPosition}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPositionPlanner implements KernelPlanner<AddPosition> {

  @Override
  public Class<AddPosition> subject() {
    return AddPosition.class;
  }

  @Override
  public void plan(AddPosition node, Calls calls) {
    int width = node.output().width();
    calls.add(
        new AddPositionKernel(width),
        calls.matrix(node.input()),
        node.table().isPresent()
            ? new Operand.Table(node.table().get())
            : new Operand.Positions(node.input().rows().longest(), width),
        Argument.PLACE,
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
