package dev.heed.processor.incremental;

/** Numbers the caches of a function. */
public final class Caches {

  private int count;

  Caches() {}

  /** The number of one more cache. */
  public int next() {
    return count++;
  }
}
