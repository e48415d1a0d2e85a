package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.RootMeanSquare;
import dev.heed.processor.graph.RootMeanSquareGradient;
import dev.heed.processor.graph.Value;

/** The gradient of an RMSNorm by its input and gain. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RootMeanSquareRule implements GradientRule<RootMeanSquare> {

  @Override
  public Class<RootMeanSquare> subject() {
    return RootMeanSquare.class;
  }

  @Override
  public void differentiate(RootMeanSquare node, Backward backward) {
    Value gradient = backward.newGradient(node.input());
    backward.add(
        new RootMeanSquareGradient(
            node.input(),
            backward.gradientOf(node.output()),
            node.gain(),
            node.epsilon(),
            gradient));
    backward.contribute(node.input(), gradient);
  }
}
