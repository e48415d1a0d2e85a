package dev.heed.dsl.spec;

/**
 * The projections of an attention.
 *
 * @param queryBias whether the projection to queries adds a bias
 * @param keyBias whether that to keys does
 * @param valueBias whether that to values does
 * @param output whether there is one of the collected values back to the width of the vectors
 * @param outputBias whether that adds a bias; false where there is none
 */
public record ProjectionsSpec(
    boolean queryBias, boolean keyBias, boolean valueBias, boolean output, boolean outputBias) {

  /** All four, each with a bias or none. */
  public static ProjectionsSpec all(boolean bias) {
    return new ProjectionsSpec(bias, bias, bias, true, bias);
  }

  /** Without the output projection, of which only what is missing could differ. */
  public ProjectionsSpec {
    outputBias = output && outputBias;
  }
}
