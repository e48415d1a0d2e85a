package dev.heed.processor.plan;

import java.util.List;
import java.util.Optional;

/**
 * The scores of one head: weights times the hyperbolic tangent of query plus key.
 *
 * @param width the elements of a query
 */
public record AdditiveKernel(int width) implements ScoreKernel {

  @Override
  public String method() {
    return "additive" + width;
  }

  @Override
  public String suffix() {
    return "Additive";
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new HeadColumnsKernel(width));
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new AdditiveGradientKernel(width, adds));
  }
}
