package dev.heed.processor.plan;

/** The softmax over the keys of each query. */
public record SoftmaxKernel() implements ScoreKernel {

  @Override
  public String method() {
    return "softmax";
  }

  @Override
  public String suffix() {
    return "";
  }

  @Override
  public Kernel gradient(boolean adds) {
    return new SoftmaxGradientKernel();
  }
}
