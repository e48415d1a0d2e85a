package dev.heed.processor.graph;

/** What training minimises. */
@FunctionalInterface
public interface Loss {

  /**
   * The node that computes the loss, and its gradient by what the model answers.
   *
   * @param logits what the model answers
   * @param gradient of the same shape
   */
  Node of(Value logits, Value gradient);
}
