package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.WindowSpec;
import dev.heed.processor.graph.Value;
import dev.heed.processor.graph.Window;

/** The concatenation of neighbours. */
@AutoService(LayerLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WindowLowering implements LayerLowering<WindowSpec> {

  @Override
  public Class<WindowSpec> subject() {
    return WindowSpec.class;
  }

  @Override
  public Value lower(WindowSpec layer, Value input, Scope scope) {
    int neighbours = layer.back() + 1 + layer.ahead();
    Value output = scope.value(input.rows(), neighbours * input.width());
    scope.add(new Window(input, layer.back(), layer.ahead(), output));
    return output;
  }
}
