package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.LayerSpec;
import java.util.Optional;

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

  /** W₂(W₁x + b₁) + b₂ is Wx + b, and W may be any matrix where the width between is large. */
  @Override
  public Optional<String> redundant(DenseSpec layer, Optional<LayerSpec> before) {
    return before
        .filter(DenseSpec.class::isInstance)
        .map(DenseSpec.class::cast)
        .filter(dense -> dense.activation() == Activation.NONE && dense.width() >= layer.width())
        .map(dense -> "the dense before it has no activation, so that both are one; remove one");
  }
}
