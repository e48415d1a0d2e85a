package dev.heed.processor.plan;

import java.util.List;

/**
 * The gradient of {@link AttentionKernel}, which computes the probabilities again.
 *
 * @param heads how many heads
 * @param headWidth the width of a head
 */
public record AttentionGradientKernel(int heads, int headWidth) implements Kernel {

  @Override
  public String method() {
    return "attentionGradient" + heads + "x" + headWidth;
  }

  @Override
  public List<Kernel> parts() {
    return List.of(
        new AttentionPartsKernel(headWidth), new MultiplyKernel(false), new MultiplyKernel(true));
  }
}
