package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Scale;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ScaleStepRule implements AloneStepRule<Scale> {

  @Override
  public Class<Scale> subject() {
    return Scale.class;
  }
}
