package dev.heed.processor.plan;

/** Takes the scores of keys away from queries that do not consider them. */
public record HideKernel() implements Kernel {

  @Override
  public String method() {
    return "hide";
  }
}
