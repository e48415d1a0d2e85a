package dev.heed.processor.plan;

import java.util.List;

/**
 * The gradients of one head's queries and keys by those of their dot products.
 *
 * @param width the width of a query and of a key
 * @param scale the scale
 * @param adds whether gradients of keys are added to
 */
public record DotProductGradientKernel(int width, double scale, boolean adds) implements Kernel {

  @Override
  public String method() {
    String name = adds ? "addDotProductGradient" : "dotProductGradient";
    return name + width + DotProductKernel.suffix(width, scale);
  }

  @Override
  public List<Kernel> parts() {
    return List.of(
        new HeadRowsKernel(width), new MultiplyKernel(true), new KeySumsKernel(width, adds));
  }
}
