package dev.heed.dsl.check;

import dev.heed.dsl.spec.OutputSpec;
import java.util.Optional;

/**
 * Checks one kind of output.
 *
 * @param <S> the output's record in the spec
 */
interface OutputCheck<S extends OutputSpec> extends Check<S> {

  /**
   * The labels of an output.
   *
   * @param width the width of the vectors that it gets, which may be unknown
   * @param scope takes problems and finds labels
   * @return the labels, or empty where a problem was reported
   */
  Optional<LabelSet> check(S output, WidthChain width, OutputScope scope);
}
