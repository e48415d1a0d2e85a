package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.VectorsSpec;

/** Several vectors of the declared width, without parameters. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class VectorsCheck implements InputCheck<VectorsSpec> {

  /** For {@code ServiceLoader}. */
  public VectorsCheck() {}

  @Override
  public Class<VectorsSpec> kind() {
    return VectorsSpec.class;
  }

  @Override
  public WidthChain check(VectorsSpec input, Tally tally, Frame frame) {
    return WidthChain.unknown().made(input.width(), frame);
  }
}
