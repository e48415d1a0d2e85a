package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Add;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Add}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPlanner implements KernelPlanner<Add> {

  @Override
  public Class<Add> subject() {
    return Add.class;
  }

  @Override
  public void plan(Add node, Calls calls) {
    calls.add(
        new AddKernel(node.output().width()),
        calls.matrix(node.left()),
        calls.matrix(node.right()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
