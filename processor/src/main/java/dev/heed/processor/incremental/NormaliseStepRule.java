package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Normalise;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NormaliseStepRule implements AloneStepRule<Normalise> {

  @Override
  public Class<Normalise> subject() {
    return Normalise.class;
  }
}
