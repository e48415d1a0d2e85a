package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CrossAttend;

/** Each symbol alone over the whole input, whose keys and values stay. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttendStepRule implements AloneStepRule<CrossAttend> {

  @Override
  public Class<CrossAttend> subject() {
    return CrossAttend.class;
  }
}
