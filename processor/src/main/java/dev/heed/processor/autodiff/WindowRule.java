package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Value;
import dev.heed.processor.graph.Window;
import dev.heed.processor.graph.WindowGradient;

/** A row's gradient is the sum over the windows that it stood in. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WindowRule implements GradientRule<Window> {

  @Override
  public Class<Window> subject() {
    return Window.class;
  }

  @Override
  public void differentiate(Window node, Backward backward) {
    Value gradient = backward.newGradient(node.input());
    backward.add(
        new WindowGradient(
            backward.gradientOf(node.output()), node.back(), node.ahead(), gradient));
    backward.contribute(node.input(), gradient);
  }
}
