package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.CachedAttend;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Visibility;

/** The last symbol over all before it, whose keys and values are kept. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttendStepRule implements StepRule<Attend> {

  @Override
  public Class<Attend> subject() {
    return Attend.class;
  }

  @Override
  public Node step(Attend node, Caches caches) {
    if (!node.visibility().equals(new Visibility(Visibility.UNLIMITED, 0))) {
      throw new IllegalStateException(node.output() + " is not causal over all symbols before");
    }
    return new CachedAttend(
        node.query(),
        node.key(),
        node.value(),
        node.heads(),
        node.relevance(),
        caches.next(),
        node.output());
  }
}
