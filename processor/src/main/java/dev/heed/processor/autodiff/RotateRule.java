package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Rotate;
import dev.heed.processor.graph.Value;
import java.util.List;

/** The gradient is turned back. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RotateRule implements GradientRule<Rotate> {

  @Override
  public Class<Rotate> subject() {
    return Rotate.class;
  }

  @Override
  public void differentiate(Rotate node, Backward backward) {
    Value gradient = backward.gradientOf(node.output());
    Value turned = backward.newGradient(node.input());
    List<Columns> parts =
        node.parts().stream()
            .map(part -> new Columns(gradient, part.first(), part.width()))
            .toList();
    backward.add(new Rotate(parts, node.headWidth(), node.base(), !node.inverse(), turned));
    backward.contribute(node.input(), turned);
  }
}
