package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.ImageSpec;

/** A vector for each patch, or one of the whole image, without parameters. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class ImageCheck implements InputCheck<ImageSpec> {

  /** For {@code ServiceLoader}. */
  public ImageCheck() {}

  @Override
  public Class<ImageSpec> kind() {
    return ImageSpec.class;
  }

  @Override
  public WidthChain check(ImageSpec input, Tally tally, Frame frame) {
    WidthChain width = WidthChain.unknown().made(input.elements(), frame);
    return input.flat() ? width.pooled(frame) : width;
  }
}
