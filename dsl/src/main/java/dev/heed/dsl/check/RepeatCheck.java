package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.RepeatSpec;

/** Each round gets the width that the round before made. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class RepeatCheck implements LayerCheck<RepeatSpec> {

  /** For {@code ServiceLoader}. */
  public RepeatCheck() {}

  @Override
  public Class<RepeatSpec> kind() {
    return RepeatSpec.class;
  }

  @Override
  public boolean looksAtEachAlone() {
    return true;
  }

  @Override
  public WidthChain check(RepeatSpec layer, WidthChain width, LayerScope scope) {
    WidthChain now = width;
    for (int round = 0; round < layer.times(); round++) {
      now = scope.layers(layer.layers(), now);
    }
    return now;
  }
}
