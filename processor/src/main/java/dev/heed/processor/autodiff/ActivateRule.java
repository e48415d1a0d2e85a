package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Activate;
import dev.heed.processor.graph.ActivateGradient;
import dev.heed.processor.graph.Value;

/** Element by element, the gradient times the function's derivative. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ActivateRule implements GradientRule<Activate> {

  @Override
  public Class<Activate> subject() {
    return Activate.class;
  }

  @Override
  public void differentiate(Activate node, Backward backward) {
    Value gradient = backward.newGradient(node.input());
    Value from = node.function().derivedFromResult() ? node.output() : node.input();
    backward.add(
        new ActivateGradient(from, backward.gradientOf(node.output()), node.function(), gradient));
    backward.contribute(node.input(), gradient);
  }
}
