package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.DenseSpec;

/** Makes a width of its own out of any. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class DenseCheck implements LayerCheck<DenseSpec> {

  /** For {@code ServiceLoader}. */
  public DenseCheck() {}

  @Override
  public Class<DenseSpec> kind() {
    return DenseSpec.class;
  }

  @Override
  public boolean looksAtEachAlone() {
    return true;
  }

  @Override
  public WidthChain check(DenseSpec layer, WidthChain width, LayerScope scope) {
    width
        .width()
        .ifPresent(in -> scope.parameters((long) layer.width() * (in + (layer.bias() ? 1 : 0))));
    return width.made(layer.width(), scope.frame());
  }
}
