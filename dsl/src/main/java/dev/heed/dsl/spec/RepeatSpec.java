package dev.heed.dsl.spec;

import java.util.List;

/**
 * The same layers several times in a row.
 *
 * @param times how often, at least 1
 * @param shared whether all times share the weights of the first; otherwise each has its own
 * @param layers what is repeated
 */
public record RepeatSpec(int times, boolean shared, List<LayerSpec> layers) implements LayerSpec {

  /** Each time with weights of its own. */
  public RepeatSpec(int times, List<LayerSpec> layers) {
    this(times, false, layers);
  }

  public RepeatSpec {
    layers = List.copyOf(layers);
  }
}
