package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddLearnedPositions;
import dev.heed.processor.graph.LearnedPositionsGradient;
import dev.heed.processor.graph.Value;

/** The gradient passes through, and its rows add up in the table. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddLearnedPositionsRule implements GradientRule<AddLearnedPositions> {

  @Override
  public Class<AddLearnedPositions> subject() {
    return AddLearnedPositions.class;
  }

  @Override
  public void differentiate(AddLearnedPositions node, Backward backward) {
    Value gradient = backward.gradientOf(node.output());
    backward.add(new LearnedPositionsGradient(gradient, node.table()));
    backward.contribute(node.input(), gradient);
  }
}
