package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.plan.Operand.Argument;
import java.util.ArrayList;
import java.util.List;

/** Plans {@link Linear}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LinearPlanner implements KernelPlanner<Linear> {

  @Override
  public Class<Linear> subject() {
    return Linear.class;
  }

  @Override
  public void plan(Linear node, Calls calls) {
    List<Operand> operands = new ArrayList<>();
    operands.add(calls.matrix(node.input()));
    operands.add(new Operand.Packed(node.weight(), false));
    node.bias().ifPresent(bias -> operands.add(new Operand.Vector(bias)));
    operands.add(calls.matrix(node.output()));
    operands.add(Argument.ROWS);
    calls.add(
        new ProductKernel(node.input().width(), node.output().width(), node.bias().isPresent()),
        operands.toArray(Operand[]::new));
  }
}
