package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.LinearInputGradient;

/** Plans {@link LinearInputGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LinearInputGradientPlanner implements KernelPlanner<LinearInputGradient> {

  @Override
  public Class<LinearInputGradient> subject() {
    return LinearInputGradient.class;
  }

  @Override
  public void plan(LinearInputGradient node, Calls calls) {
    Operand weights = new Operand.Transposed(Linear.weights(node.parts()));
    Products.plan(node.gradient(), weights, node.output(), calls);
  }
}
