package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CrossAttend;
import dev.heed.processor.graph.Node;

/** Each symbol alone over the whole input, whose keys and values stay. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttendStepRule implements StepRule<CrossAttend> {

  @Override
  public Class<CrossAttend> subject() {
    return CrossAttend.class;
  }

  @Override
  public Node step(CrossAttend node, Caches caches) {
    return node;
  }
}
