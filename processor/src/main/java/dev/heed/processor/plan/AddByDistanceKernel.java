package dev.heed.processor.plan;

/** Adds to scores a number for the distance of query and key. */
public record AddByDistanceKernel() implements Kernel {

  @Override
  public String method() {
    return "addByDistance";
  }
}
