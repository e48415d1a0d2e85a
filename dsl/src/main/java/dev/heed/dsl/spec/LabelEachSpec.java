package dev.heed.dsl.spec;

/**
 * One label for each vector, a class out of the constants of an enum (softmax and cross-entropy).
 *
 * @param labels the enum's name as Java source would write it in the model's package: simple or
 *     fully qualified
 * @param crf whether a label depends on that before it: a linear-chain conditional random field
 * @param smoothing the share of each target that training spreads evenly over all classes, 0 to
 *     below 1
 * @param logits how vectors become scores; tied to the input's table, whose rows are the labels'
 */
public record LabelEachSpec(String labels, boolean crf, double smoothing, LogitsSpec logits)
    implements OutputSpec {

  /** Labels that do not depend on each other, without smoothing. */
  public LabelEachSpec(String labels) {
    this(labels, false, 0);
  }

  /** Scores by weights of the output's own. */
  public LabelEachSpec(String labels, boolean crf, double smoothing) {
    this(labels, crf, smoothing, LogitsSpec.OWN);
  }

  @Override
  public boolean ofEach() {
    return true;
  }

  @Override
  public boolean tiesInput() {
    return logits.tied();
  }
}
