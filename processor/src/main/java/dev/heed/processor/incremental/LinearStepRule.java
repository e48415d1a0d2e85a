package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.Node;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LinearStepRule implements StepRule<Linear> {

  @Override
  public Class<Linear> subject() {
    return Linear.class;
  }

  @Override
  public Node step(Linear node, Caches caches) {
    return node;
  }
}
