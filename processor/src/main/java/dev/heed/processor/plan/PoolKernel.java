package dev.heed.processor.plan;

import dev.heed.processor.graph.PoolFunction;
import java.util.Locale;

/**
 * The rows of each sequence become one.
 *
 * @param width the elements of a row
 * @param function how
 */
public record PoolKernel(int width, PoolFunction function) implements Kernel {

  @Override
  public String method() {
    String name = function.name();
    return "pool" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + width;
  }
}
