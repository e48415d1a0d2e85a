package dev.heed.processor.plan;

/** Adds to the score of each pair the number of its kind. */
public record AddByKindKernel() implements Kernel {

  @Override
  public String method() {
    return "addByKind";
  }
}
