package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUp;
import dev.heed.processor.graph.LookUpGradient;

/** The gradient of a row goes to the table's row that was looked up. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpRule implements GradientRule<LookUp> {

  @Override
  public Class<LookUp> subject() {
    return LookUp.class;
  }

  @Override
  public void differentiate(LookUp node, Backward backward) {
    backward.add(
        new LookUpGradient(node.column(), backward.gradientOf(node.output()), node.table()));
  }
}
