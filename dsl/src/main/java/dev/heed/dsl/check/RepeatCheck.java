package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Problem;
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
    if (layer.shared()) {
      return shared(layer, width, scope);
    }
    WidthChain now = width;
    for (int round = 0; round < layer.times(); round++) {
      now = scope.layers(layer.layers(), now);
    }
    return now;
  }

  /** Weights of the first round fit the others if they end as wide as they begin. */
  private static WidthChain shared(RepeatSpec layer, WidthChain width, LayerScope scope) {
    WidthChain after = scope.layers(layer.layers(), width);
    if (layer.times() == 1) {
      return after;
    }
    if (after.width().isPresent()
        && width.width().isPresent()
        && !after.width().equals(width.width())) {
      int in = width.width().getAsInt();
      scope.report(
          Problem.SHARED_REPEAT_CHANGES_WIDTH,
          "shared",
          after.history(),
          in,
          after.width().getAsInt(),
          in);
      return WidthChain.unknown();
    }
    // the second round finds what does not take what the first leaves; its weights count once
    return scope.counted().layers(layer.layers(), after);
  }
}
