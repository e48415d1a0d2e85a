package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Dropout;
import dev.heed.processor.graph.Value;

/** The gradient is dropped and scaled just as the value was. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DropoutRule implements GradientRule<Dropout> {

  @Override
  public Class<Dropout> subject() {
    return Dropout.class;
  }

  @Override
  public void differentiate(Dropout node, Backward backward) {
    Value gradient = backward.newGradient(node.input());
    backward.add(
        new Dropout(backward.gradientOf(node.output()), node.rate(), node.key(), gradient));
    backward.contribute(node.input(), gradient);
  }
}
