package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.ResidualSpec;
import java.util.List;

/** What is added to the input has the input's width. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class ResidualCheck implements LayerCheck<ResidualSpec> {

  /** For {@code ServiceLoader}. */
  public ResidualCheck() {}

  @Override
  public Class<ResidualSpec> kind() {
    return ResidualSpec.class;
  }

  @Override
  public boolean looksAtEachAlone() {
    return true;
  }

  @Override
  public WidthChain check(ResidualSpec layer, WidthChain width, LayerScope scope) {
    WidthChain inner = scope.layers(layer.layers(), width);
    if (inner.single().isPresent() && width.isOfSeveral()) {
      scope.report(Problem.RESIDUAL_POOLS, "", List.of(), inner.single().get());
    } else if (inner.width().isPresent()
        && width.width().isPresent()
        && !inner.width().equals(width.width())) {
      int in = width.width().getAsInt();
      scope.report(
          Problem.RESIDUAL_CHANGES_WIDTH, "", inner.history(), in, inner.width().getAsInt(), in);
    }
    return width;
  }
}
