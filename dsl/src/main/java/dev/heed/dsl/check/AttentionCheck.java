package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import java.util.List;
import java.util.OptionalInt;
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
    scope.longest().ifPresent(longest -> checkBounds(layer.visibility(), longest, scope));
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

  /** From the first vector to the last are one less than there are vectors. */
  private static void checkBounds(VisibilitySpec visibility, int longest, LayerScope scope) {
    OptionalInt back = visibility.back();
    OptionalInt ahead = visibility.ahead();
    if (back.isPresent() && back.equals(ahead)) {
      checkBound("reach", back, longest, scope);
    } else {
      checkBound("back", back, longest, scope);
      checkBound("ahead", ahead, longest, scope);
    }
  }

  private static void checkBound(
      String property, OptionalInt bound, int longest, LayerScope scope) {
    // A bound of 0 says causal, which stays right for inputs of one vector.
    if (bound.isPresent() && bound.getAsInt() > 0 && bound.getAsInt() >= longest - 1) {
      scope.report(
          Problem.BOUND_WITHOUT_EFFECT, property, List.of(), property, bound.getAsInt(), longest);
    }
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
