package dev.heed.processor.plan;

import java.util.List;

/**
 * A product whose sizes depend on a sequence's length: {@code out[r] = Σ_k a[r, k] · b[k]}, or with
 * {@code a[k, r]}.
 *
 * @param transposed whether the left side is read by columns
 */
public record MultiplyKernel(boolean transposed) implements Kernel {

  @Override
  public String method() {
    return transposed ? "multiplyTransposed" : "multiply";
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new TileKernel(0));
  }
}
