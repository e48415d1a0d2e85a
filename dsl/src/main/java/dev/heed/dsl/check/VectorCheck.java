package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.VectorSpec;

/** One vector of the declared width, without parameters. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class VectorCheck implements InputCheck<VectorSpec> {

  /** For {@code ServiceLoader}. */
  public VectorCheck() {}

  @Override
  public Class<VectorSpec> kind() {
    return VectorSpec.class;
  }

  @Override
  public WidthChain check(VectorSpec input, Tally tally, Frame frame) {
    return WidthChain.unknown().made(input.width(), frame).pooled(frame);
  }
}
