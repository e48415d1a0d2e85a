package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.PositionSpec;

/** The width stays, odd ones too: the last component is a sine without its cosine. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class PositionCheck implements LayerCheck<PositionSpec> {

  /** For {@code ServiceLoader}. */
  public PositionCheck() {}

  @Override
  public Class<PositionSpec> kind() {
    return PositionSpec.class;
  }

  @Override
  public WidthChain check(PositionSpec layer, WidthChain width, LayerScope scope) {
    if (layer.kind() == PositionSpec.Kind.LEARNED && width.width().isPresent()) {
      long elements = width.width().getAsInt();
      scope.longest().ifPresent(longest -> scope.parameters(longest * elements));
    }
    return width;
  }
}
