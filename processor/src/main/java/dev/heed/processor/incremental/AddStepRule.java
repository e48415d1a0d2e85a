package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.Node;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddStepRule implements StepRule<Add> {

  @Override
  public Class<Add> subject() {
    return Add.class;
  }

  @Override
  public Node step(Add node, Caches caches) {
    return node;
  }
}
