package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Rotate;
import dev.heed.processor.graph.RotateAtPlace;

/** All hypotheses have come to the same place; keys are kept as they were turned at theirs. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RotateStepRule implements StepRule<Rotate> {

  @Override
  public Class<Rotate> subject() {
    return Rotate.class;
  }

  @Override
  public Node step(Rotate node, Caches caches) {
    return new RotateAtPlace(node.parts(), node.headWidth(), node.base(), node.output());
  }
}
