package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddLearnedPositions;
import dev.heed.processor.graph.AddPosition;
import dev.heed.processor.graph.Node;
import java.util.Optional;

/** All hypotheses have come to the same place. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddLearnedPositionsStepRule implements StepRule<AddLearnedPositions> {

  @Override
  public Class<AddLearnedPositions> subject() {
    return AddLearnedPositions.class;
  }

  @Override
  public Node step(AddLearnedPositions node, Caches caches) {
    return new AddPosition(node.input(), Optional.of(node.table()), node.output());
  }
}
