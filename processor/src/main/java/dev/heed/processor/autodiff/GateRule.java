package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Gate;
import dev.heed.processor.graph.GateGradient;
import dev.heed.processor.graph.Value;

/** The gradient of a product: each side has the other times the gradient. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GateRule implements GradientRule<Gate> {

  @Override
  public Class<Gate> subject() {
    return Gate.class;
  }

  @Override
  public void differentiate(Gate node, Backward backward) {
    Value gradient = backward.newGradient(node.input());
    backward.add(
        new GateGradient(
            node.input(), backward.gradientOf(node.output()), node.function(), gradient));
    backward.contribute(node.input(), gradient);
  }
}
