package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddPositions;

/** Positions are constants: the gradient passes through. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPositionsRule implements GradientRule<AddPositions> {

  @Override
  public Class<AddPositions> subject() {
    return AddPositions.class;
  }

  @Override
  public void differentiate(AddPositions node, Backward backward) {
    backward.contribute(node.input(), backward.gradientOf(node.output()));
  }
}
