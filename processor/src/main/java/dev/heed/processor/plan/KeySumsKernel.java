package dev.heed.processor.plan;

import java.util.List;

/**
 * For each key the sum of some rows of its queries, weighted.
 *
 * @param width the elements of a row
 * @param adds whether the sums are added to what is there
 */
public record KeySumsKernel(int width, boolean adds) implements Kernel {

  @Override
  public String method() {
    return (adds ? "addKeySums" : "keySums") + width;
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new MultiplyKernel(false));
  }
}
