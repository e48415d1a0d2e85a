package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Linear;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LinearStepRule implements AloneStepRule<Linear> {

  @Override
  public Class<Linear> subject() {
    return Linear.class;
  }
}
