package dev.heed.processor.plan;

/**
 * What attention and its gradient share: taking a head's columns out and putting them back, and the
 * softmax.
 *
 * @param headWidth the width of a head
 */
public record AttentionPartsKernel(int headWidth) implements Kernel {

  @Override
  public String method() {
    return "head" + headWidth;
  }
}
