package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagMean;
import dev.heed.processor.graph.BagMeanGradient;

/** The gradient of a mean goes to each row of its bag, divided by their number. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagMeanRule implements GradientRule<BagMean> {

  @Override
  public Class<BagMean> subject() {
    return BagMean.class;
  }

  @Override
  public void differentiate(BagMean node, Backward backward) {
    backward.add(
        new BagMeanGradient(node.column(), backward.gradientOf(node.output()), node.table()));
  }
}
