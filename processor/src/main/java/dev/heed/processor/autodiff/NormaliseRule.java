package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Normalise;
import dev.heed.processor.graph.NormaliseGradient;
import dev.heed.processor.graph.Value;

/** The gradient of a normalisation by its input, gain and bias. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NormaliseRule implements GradientRule<Normalise> {

  @Override
  public Class<Normalise> subject() {
    return Normalise.class;
  }

  @Override
  public void differentiate(Normalise node, Backward backward) {
    Value gradient = backward.newGradient(node.input());
    backward.add(
        new NormaliseGradient(
            node.input(),
            backward.gradientOf(node.output()),
            node.gain(),
            node.bias(),
            node.epsilon(),
            gradient));
    backward.contribute(node.input(), gradient);
  }
}
