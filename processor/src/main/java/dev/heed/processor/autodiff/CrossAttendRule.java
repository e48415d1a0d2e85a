package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CrossAttend;
import dev.heed.processor.graph.CrossAttendGradient;

/** The gradients of an attention over another sequence by query, key and value. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttendRule implements GradientRule<CrossAttend> {

  @Override
  public Class<CrossAttend> subject() {
    return CrossAttend.class;
  }

  @Override
  public void differentiate(CrossAttend node, Backward backward) {
    ColumnGradients gradients = ColumnGradients.of(node, backward);
    backward.add(
        new CrossAttendGradient(
            node.query(),
            node.key(),
            node.value(),
            backward.gradientOf(node.output()),
            node.heads(),
            node.relevance(),
            gradients.at(node.query()),
            gradients.at(node.key()),
            gradients.at(node.value())));
    gradients.contribute(backward);
  }
}
