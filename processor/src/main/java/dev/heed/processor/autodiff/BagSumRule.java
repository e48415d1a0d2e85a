package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagSum;
import dev.heed.processor.graph.BagSumGradient;

/** The gradient of a sum goes to each row of its bag. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagSumRule implements GradientRule<BagSum> {

  @Override
  public Class<BagSum> subject() {
    return BagSum.class;
  }

  @Override
  public void differentiate(BagSum node, Backward backward) {
    backward.add(
        new BagSumGradient(node.column(), backward.gradientOf(node.output()), node.table()));
  }
}
