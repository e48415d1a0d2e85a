package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.MultiHotSpec;

/** Several vectors as wide as there are columns, without parameters. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class MultiHotCheck implements InputCheck<MultiHotSpec> {

  /** For {@code ServiceLoader}. */
  public MultiHotCheck() {}

  @Override
  public Class<MultiHotSpec> kind() {
    return MultiHotSpec.class;
  }

  @Override
  public WidthChain check(MultiHotSpec input, Tally tally, Frame frame) {
    return WidthChain.unknown().made(input.columns(), frame);
  }
}
