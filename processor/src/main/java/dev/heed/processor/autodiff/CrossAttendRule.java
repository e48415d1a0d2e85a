package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.CrossAttend;
import dev.heed.processor.graph.CrossAttendGradient;
import dev.heed.processor.graph.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The gradients of an attention over another sequence by query, key and value. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttendRule implements GradientRule<CrossAttend> {

  @Override
  public Class<CrossAttend> subject() {
    return CrossAttend.class;
  }

  /** A gradient for each value that columns are taken from, with the columns at the same places. */
  @Override
  public void differentiate(CrossAttend node, Backward backward) {
    Map<Value, Value> gradients = new LinkedHashMap<>();
    for (Value input : node.inputs()) {
      gradients.put(input, backward.newGradient(input));
    }
    backward.add(
        new CrossAttendGradient(
            node.query(),
            node.key(),
            node.value(),
            backward.gradientOf(node.output()),
            node.heads(),
            node.relevance(),
            within(gradients, node.query()),
            within(gradients, node.key()),
            within(gradients, node.value())));
    gradients.forEach(backward::contribute);
  }

  private static Columns within(Map<Value, Value> gradients, Columns columns) {
    Value gradient = Objects.requireNonNull(gradients.get(columns.of()));
    return new Columns(gradient, columns.first(), columns.width());
  }
}
