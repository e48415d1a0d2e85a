package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.Value;

/** A sum passes its gradient on to both sides. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddRule implements GradientRule<Add> {

  @Override
  public Class<Add> subject() {
    return Add.class;
  }

  @Override
  public void differentiate(Add node, Backward backward) {
    Value gradient = backward.gradientOf(node.output());
    backward.contribute(node.left(), gradient);
    backward.contribute(node.right(), gradient);
  }
}
