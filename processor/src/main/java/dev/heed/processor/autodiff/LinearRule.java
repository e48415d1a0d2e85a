package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.LinearInputGradient;
import dev.heed.processor.graph.LinearWeightGradient;
import dev.heed.processor.graph.Value;

/** Y = X Wᵀ + b: dX = dY W, dW = dYᵀ X, db = the column sums of dY. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LinearRule implements GradientRule<Linear> {

  @Override
  public Class<Linear> subject() {
    return Linear.class;
  }

  @Override
  public void differentiate(Linear node, Backward backward) {
    Value gradient = backward.gradientOf(node.output());
    backward.add(new LinearWeightGradient(node.input(), gradient, node.parts()));
    if (!backward.isLearned(node.input())) {
      return;
    }
    Value inputGradient = backward.newGradient(node.input());
    backward.add(new LinearInputGradient(gradient, node.parts(), inputGradient));
    backward.contribute(node.input(), inputGradient);
  }
}
