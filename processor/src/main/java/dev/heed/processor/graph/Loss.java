package dev.heed.processor.graph;

/**
 * What training makes smaller: the last node of the function {@code training}. It computes the sum
 * of all targets' losses, which goes to the caller, and its gradient by the logits.
 */
public sealed interface Loss
    permits BinaryCrossEntropy, ChainLoss, CrossEntropy, CtcLoss, SquaredError {

  /** What the model answers, {@code [rows, width]}. */
  Value logits();

  /** The gradient of {@code scale ·} the sum of the losses by the logits, of the same shape. */
  Value output();
}
