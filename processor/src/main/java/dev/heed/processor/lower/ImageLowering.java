package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.ImageSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.ReadVectors;
import dev.heed.processor.graph.Value;

/** Patches of an image, or the whole of it, as they are. */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ImageLowering implements InputLowering<ImageSpec> {

  @Override
  public Class<ImageSpec> subject() {
    return ImageSpec.class;
  }

  @Override
  public Value lower(ImageSpec input, Scope scope) {
    Value vectors =
        scope.value(
            input.flat() ? Length.SEQUENCES : new Length("n", input.length()), input.elements());
    scope.add(new ReadVectors("vectors", vectors));
    return vectors;
  }
}
