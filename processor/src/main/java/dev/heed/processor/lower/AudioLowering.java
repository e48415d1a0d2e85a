package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.AudioSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.ReadVectors;
import dev.heed.processor.graph.Value;

/** Frames of a sound as they are. */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AudioLowering implements InputLowering<AudioSpec> {

  @Override
  public Class<AudioSpec> subject() {
    return AudioSpec.class;
  }

  @Override
  public Value lower(AudioSpec input, Scope scope) {
    Value vectors = scope.value(new Length("n", input.length()), input.elements());
    scope.add(new ReadVectors("vectors", vectors));
    return vectors;
  }
}
