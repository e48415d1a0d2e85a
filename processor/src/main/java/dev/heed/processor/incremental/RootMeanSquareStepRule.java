package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.RootMeanSquare;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RootMeanSquareStepRule implements AloneStepRule<RootMeanSquare> {

  @Override
  public Class<RootMeanSquare> subject() {
    return RootMeanSquare.class;
  }
}
