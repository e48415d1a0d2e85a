package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.GatedSpec;

/** Makes a width of its own out of any, with two products. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class GatedCheck implements LayerCheck<GatedSpec> {

  /** For {@code ServiceLoader}. */
  public GatedCheck() {}

  @Override
  public Class<GatedSpec> kind() {
    return GatedSpec.class;
  }

  @Override
  public boolean looksAtEachAlone() {
    return true;
  }

  @Override
  public WidthChain check(GatedSpec layer, WidthChain width, LayerScope scope) {
    width
        .width()
        .ifPresent(in -> scope.parameters(2L * layer.width() * (in + (layer.bias() ? 1 : 0))));
    return width.made(layer.width(), scope.frame());
  }
}
