package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Add;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddStepRule implements AloneStepRule<Add> {

  @Override
  public Class<Add> subject() {
    return Add.class;
  }
}
