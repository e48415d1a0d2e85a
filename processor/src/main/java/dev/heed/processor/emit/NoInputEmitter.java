package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.NoInputSpec;

/** Nothing is given. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NoInputEmitter implements InputEmitter<NoInputSpec> {

  @Override
  public Class<NoInputSpec> subject() {
    return NoInputSpec.class;
  }

  @Override
  public InputCode code(NoInputSpec input) {
    return InputCode.none();
  }
}
