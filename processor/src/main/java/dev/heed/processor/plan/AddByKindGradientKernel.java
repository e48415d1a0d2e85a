package dev.heed.processor.plan;

/** Adds the gradient of each pair's score to that of its kind's number. */
public record AddByKindGradientKernel() implements Kernel {

  @Override
  public String method() {
    return "addByKindGradient";
  }
}
