package dev.heed.dsl.spec;

/**
 * One label for the whole input, a class out of the constants of an enum (softmax and
 * cross-entropy).
 *
 * @param labels the enum's name as Java source would write it in the model's package: simple or
 *     fully qualified
 * @param smoothing the share of each target that training spreads evenly over all classes, 0 to
 *     below 1
 */
public record LabelWholeSpec(String labels, double smoothing) implements OutputSpec {

  /** Without smoothing. */
  public LabelWholeSpec(String labels) {
    this(labels, 0);
  }
}
