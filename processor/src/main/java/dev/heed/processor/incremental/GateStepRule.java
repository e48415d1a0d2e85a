package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Gate;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GateStepRule implements AloneStepRule<Gate> {

  @Override
  public Class<Gate> subject() {
    return Gate.class;
  }
}
