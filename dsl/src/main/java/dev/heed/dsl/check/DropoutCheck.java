package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.DropoutSpec;
import dev.heed.dsl.spec.LayerSpec;
import java.util.Optional;

/** The width stays. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class DropoutCheck implements LayerCheck<DropoutSpec> {

  /** For {@code ServiceLoader}. */
  public DropoutCheck() {}

  @Override
  public Class<DropoutSpec> kind() {
    return DropoutSpec.class;
  }

  @Override
  public boolean looksAtEachAlone() {
    return true;
  }

  @Override
  public WidthChain check(DropoutSpec layer, WidthChain width, LayerScope scope) {
    return width;
  }

  @Override
  public Optional<String> redundant(DropoutSpec layer, Optional<LayerSpec> before) {
    return layer.rate() == 0
        ? Optional.of("a rate of 0 drops nothing; remove it")
        : Optional.empty();
  }
}
