package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.AttendGradient;

/** The gradients of an attention by query, key and value. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttendRule implements GradientRule<Attend> {

  @Override
  public Class<Attend> subject() {
    return Attend.class;
  }

  @Override
  public void differentiate(Attend node, Backward backward) {
    ColumnGradients gradients = ColumnGradients.of(node, backward);
    backward.add(
        new AttendGradient(
            node.query(),
            node.key(),
            node.value(),
            backward.gradientOf(node.output()),
            node.heads(),
            node.relevance(),
            node.visibility(),
            gradients.at(node.query()),
            gradients.at(node.key()),
            gradients.at(node.value())));
    gradients.contribute(backward);
  }
}
