package dev.heed.processor.plan;

import java.util.List;

/**
 * {@code y_r += x_r · W} for four rows r at once, and for one: what the products of one size share.
 *
 * @param inputs the width of the input
 * @param outputs the width of the output
 */
public record SumsKernel(int inputs, int outputs) implements Kernel {

  @Override
  public String method() {
    return "sums" + inputs + "to" + outputs;
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new TileKernel(outputs));
  }
}
