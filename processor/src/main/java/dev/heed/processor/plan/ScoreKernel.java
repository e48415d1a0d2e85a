package dev.heed.processor.plan;

/** A step from queries and keys to the weights of values, called by attention head by head. */
public interface ScoreKernel extends Kernel {

  /** What the step adds to the name of an attention, empty for what is usual. */
  String suffix();

  /**
   * The step's backward pass.
   *
   * @param adds whether gradients of keys are added to, since several calls make one sum
   */
  Kernel gradient(boolean adds);
}
