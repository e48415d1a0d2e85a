package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.NormSpec;
import java.util.Optional;

/** The width stays; scale and, of LayerNorm, shift are learned. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class NormCheck implements LayerCheck<NormSpec> {

  /** For {@code ServiceLoader}. */
  public NormCheck() {}

  @Override
  public Class<NormSpec> kind() {
    return NormSpec.class;
  }

  @Override
  public boolean looksAtEachAlone() {
    return true;
  }

  @Override
  public WidthChain check(NormSpec layer, WidthChain width, LayerScope scope) {
    width
        .width()
        .ifPresent(
            elements ->
                scope.parameters((layer.kind() == NormSpec.Kind.LAYER ? 2L : 1L) * elements));
    return width;
  }

  @Override
  public Optional<String> redundant(NormSpec layer, Optional<LayerSpec> before) {
    return before.filter(layer::equals).isPresent()
        ? Optional.of("the norm before it has normalised the same vectors; remove one")
        : Optional.empty();
  }
}
