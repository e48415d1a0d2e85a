package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Pool;
import dev.heed.processor.graph.PoolGradient;
import dev.heed.processor.graph.Value;

/** The gradient goes back to the rows that gave something. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolRule implements GradientRule<Pool> {

  @Override
  public Class<Pool> subject() {
    return Pool.class;
  }

  @Override
  public void differentiate(Pool node, Backward backward) {
    Value gradient = backward.newGradient(node.input());
    backward.add(
        new PoolGradient(
            node.input(), backward.gradientOf(node.output()), node.function(), gradient));
    backward.contribute(node.input(), gradient);
  }
}
