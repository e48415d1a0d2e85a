package dev.heed.processor.plan;

import java.util.List;

/**
 * The backward pass of {@link AdditiveKernel}.
 *
 * @param width the elements of a query
 * @param adds whether gradients of keys are added to
 */
public record AdditiveGradientKernel(int width, boolean adds) implements Kernel {

  @Override
  public String method() {
    return (adds ? "addAdditiveGradient" : "additiveGradient") + width;
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new HeadColumnsKernel(width), new HeadRowsKernel(width));
  }
}
