package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Window;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Window}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WindowPlanner implements KernelPlanner<Window> {

  @Override
  public Class<Window> subject() {
    return Window.class;
  }

  @Override
  public void plan(Window node, Calls calls) {
    calls.add(
        new WindowKernel(node.input().width(), node.back(), node.ahead()),
        calls.matrix(node.input()),
        Argument.BATCH,
        calls.matrix(node.output()));
  }
}
