package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Scale;
import dev.heed.processor.graph.Value;

/** The gradient is scaled just as the value was. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ScaleRule implements GradientRule<Scale> {

  @Override
  public Class<Scale> subject() {
    return Scale.class;
  }

  @Override
  public void differentiate(Scale node, Backward backward) {
    Value gradient = backward.newGradient(node.input());
    backward.add(new Scale(backward.gradientOf(node.output()), node.factor(), gradient));
    backward.contribute(node.input(), gradient);
  }
}
