package dev.heed.processor.plan;

import java.util.List;

/**
 * Adds {@code gradientᵀ · input} to a weight's gradient {@code [outputs, inputs]}.
 *
 * @param inputs the width of the input
 * @param outputs the width of the output
 */
public record WeightGradientKernel(int inputs, int outputs) implements Kernel {

  @Override
  public String method() {
    return "weightGradient" + inputs + "to" + outputs;
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new TileKernel(inputs));
  }
}
