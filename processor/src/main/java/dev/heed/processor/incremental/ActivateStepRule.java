package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Activate;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ActivateStepRule implements AloneStepRule<Activate> {

  @Override
  public Class<Activate> subject() {
    return Activate.class;
  }
}
