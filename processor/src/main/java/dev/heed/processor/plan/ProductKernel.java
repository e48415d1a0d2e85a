package dev.heed.processor.plan;

import java.util.List;

/**
 * {@code output = input · W (+ bias)}, {@code [n, inputs] · [inputs, outputs]}.
 *
 * @param inputs the width of the input
 * @param outputs the width of the output
 * @param bias whether rows start from a bias instead of zeros
 */
public record ProductKernel(int inputs, int outputs, boolean bias) implements Kernel {

  @Override
  public String method() {
    return "product" + inputs + "to" + outputs + (bias ? "" : "WithoutBias");
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new TileKernel(outputs));
  }
}
