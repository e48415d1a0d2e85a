package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.AttentionSpec;
import java.util.stream.IntStream;

/** Heads share the width evenly; the width stays. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class AttentionCheck implements LayerCheck<AttentionSpec> {

  /** For {@code ServiceLoader}. */
  public AttentionCheck() {}

  @Override
  public Class<AttentionSpec> kind() {
    return AttentionSpec.class;
  }

  @Override
  public WidthChain check(AttentionSpec layer, WidthChain width, LayerScope scope) {
    if (width.width().isEmpty()) {
      return width;
    }
    int elements = width.width().getAsInt();
    if (elements % layer.heads() != 0) {
      scope.report(
          Problem.HEADS_DO_NOT_DIVIDE_WIDTH,
          "heads",
          width.source(),
          elements,
          layer.heads(),
          nearest(elements, layer.heads()));
    }
    // Query, key, value and output projections of the input's width.
    scope.parameters(4L * elements * (elements + (layer.bias() ? 1 : 0)));
    return width;
  }

  /** The divisors of the width next to what was asked for, of which 1 is always one. */
  private static String nearest(int width, int heads) {
    int below =
        IntStream.iterate(Math.min(heads, width), n -> n - 1)
            .filter(n -> width % n == 0)
            .findFirst()
            .orElse(1);
    return IntStream.rangeClosed(heads, width)
        .filter(n -> width % n == 0)
        .mapToObj(above -> below + " or " + above + " heads")
        .findFirst()
        .orElse(below == 1 ? "1 head" : below + " heads");
  }
}
