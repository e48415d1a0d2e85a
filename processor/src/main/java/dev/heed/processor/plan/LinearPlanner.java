package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Linear;

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
    Products.plan(node.input(), new Operand.Packed(node.parts()), node.output(), calls);
  }
}
