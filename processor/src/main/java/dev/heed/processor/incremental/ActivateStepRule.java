package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Activate;
import dev.heed.processor.graph.Node;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ActivateStepRule implements StepRule<Activate> {

  @Override
  public Class<Activate> subject() {
    return Activate.class;
  }

  @Override
  public Node step(Activate node, Caches caches) {
    return node;
  }
}
