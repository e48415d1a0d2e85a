package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.WindowSpec;
import java.util.Optional;

/** The width grows with the neighbours, which must stay within the limit. */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class WindowCheck implements LayerCheck<WindowSpec> {

  /** For {@code ServiceLoader}. */
  public WindowCheck() {}

  @Override
  public Class<WindowSpec> kind() {
    return WindowSpec.class;
  }

  @Override
  public Optional<String> whyNotInDecoder(WindowSpec layer) {
    return Optional.of("symbols come one at a time; use causal attention");
  }

  @Override
  public WidthChain check(WindowSpec layer, WidthChain width, LayerScope scope) {
    if (width.width().isEmpty()) {
      return width;
    }
    long neighbours = 1L + layer.back() + layer.ahead();
    return scope.make(neighbours * width.width().getAsInt(), width);
  }

  @Override
  public Optional<String> redundant(WindowSpec layer, Optional<LayerSpec> before) {
    return layer.back() == 0 && layer.ahead() == 0
        ? Optional.of("it sees no neighbours; remove it")
        : Optional.empty();
  }
}
