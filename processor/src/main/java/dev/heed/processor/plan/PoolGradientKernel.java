package dev.heed.processor.plan;

import dev.heed.processor.graph.PoolFunction;
import java.util.Locale;

/**
 * The gradient of a pooling.
 *
 * @param width the elements of a row
 * @param function how
 */
public record PoolGradientKernel(int width, PoolFunction function) implements Kernel {

  @Override
  public String method() {
    String name = function.name();
    return "pool"
        + name.charAt(0)
        + name.substring(1).toLowerCase(Locale.ROOT)
        + "Gradient"
        + width;
  }
}
