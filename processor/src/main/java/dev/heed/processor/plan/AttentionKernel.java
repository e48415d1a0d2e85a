package dev.heed.processor.plan;

import java.util.List;

/**
 * Scaled dot-product attention of each sequence over itself.
 *
 * @param heads how many heads
 * @param headWidth the width of a head
 */
public record AttentionKernel(int heads, int headWidth) implements Kernel {

  @Override
  public String method() {
    return "attention" + heads + "x" + headWidth;
  }

  @Override
  public List<Kernel> parts() {
    return List.of(
        new AttentionPartsKernel(headWidth), new MultiplyKernel(false), new MultiplyKernel(true));
  }
}
