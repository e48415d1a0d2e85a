package dev.heed.dsl.spec;

import java.util.List;

/**
 * The same layers several times in a row, each time with weights of their own.
 *
 * @param times how often, at least 1
 * @param layers what is repeated
 */
public record RepeatSpec(int times, List<LayerSpec> layers) implements LayerSpec {

  public RepeatSpec {
    layers = List.copyOf(layers);
  }
}
