package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.PoolSpec;
import java.util.Optional;

/** The width stays, and one vector is left; attention learns its query. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class PoolCheck implements LayerCheck<PoolSpec> {

  /** For {@code ServiceLoader}. */
  public PoolCheck() {}

  @Override
  public Class<PoolSpec> kind() {
    return PoolSpec.class;
  }

  @Override
  public Optional<String> whyNotInDecoder(PoolSpec layer) {
    return Optional.of("every symbol has a vector of its own; remove it");
  }

  @Override
  public WidthChain check(PoolSpec layer, WidthChain width, LayerScope scope) {
    if (layer.kind() == PoolSpec.Kind.ATTENTION) {
      width.width().ifPresent(scope::parameters);
    }
    return width.pooled(scope.frame());
  }
}
