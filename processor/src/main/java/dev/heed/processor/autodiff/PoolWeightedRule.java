package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.PoolWeighted;
import dev.heed.processor.graph.PoolWeightedGradient;
import dev.heed.processor.graph.Value;

/** The gradients of a weighted sum by what is summed and by the scores of the weights. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolWeightedRule implements GradientRule<PoolWeighted> {

  @Override
  public Class<PoolWeighted> subject() {
    return PoolWeighted.class;
  }

  @Override
  public void differentiate(PoolWeighted node, Backward backward) {
    Value input = backward.newGradient(node.input());
    Value scores = backward.newGradient(node.scores());
    backward.add(
        new PoolWeightedGradient(
            node.input(),
            node.scores(),
            node.output(),
            backward.gradientOf(node.output()),
            input,
            scores));
    backward.contribute(node.input(), input);
    backward.contribute(node.scores(), scores);
  }
}
