package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddPosition;
import dev.heed.processor.graph.AddPositions;
import dev.heed.processor.graph.Node;
import java.util.Optional;

/** All hypotheses have come to the same place. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPositionsStepRule implements StepRule<AddPositions> {

  @Override
  public Class<AddPositions> subject() {
    return AddPositions.class;
  }

  @Override
  public Node step(AddPositions node, Caches caches) {
    return new AddPosition(node.input(), Optional.empty(), node.output());
  }
}
