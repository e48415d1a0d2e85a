package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.NoInputSpec;

/** No vectors, and so no width. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class NoInputCheck implements InputCheck<NoInputSpec> {

  /** For {@code ServiceLoader}. */
  public NoInputCheck() {}

  @Override
  public Class<NoInputSpec> kind() {
    return NoInputSpec.class;
  }

  @Override
  public WidthChain check(NoInputSpec input, Tally tally, Frame frame) {
    return WidthChain.unknown();
  }
}
