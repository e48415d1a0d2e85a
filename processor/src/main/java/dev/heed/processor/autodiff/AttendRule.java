package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.AttendGradient;
import dev.heed.processor.graph.Value;

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
    Value query = backward.newGradient(node.query());
    Value key = backward.newGradient(node.key());
    Value value = backward.newGradient(node.value());
    backward.add(
        new AttendGradient(
            node.query(),
            node.key(),
            node.value(),
            backward.gradientOf(node.output()),
            node.heads(),
            query,
            key,
            value));
    backward.contribute(node.query(), query);
    backward.contribute(node.key(), key);
    backward.contribute(node.value(), value);
  }
}
