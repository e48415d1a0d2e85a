package dev.heed.dsl.spec;

import java.util.List;

/**
 * x + f(x), where f is the layers within; they must keep the width.
 *
 * @param layers the layers of f
 */
public record ResidualSpec(List<LayerSpec> layers) implements LayerSpec {

  public ResidualSpec {
    layers = List.copyOf(layers);
  }
}
