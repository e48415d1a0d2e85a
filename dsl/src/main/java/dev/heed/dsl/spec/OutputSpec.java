package dev.heed.dsl.spec;

/**
 * What a model answers: its loss, its decoding and the Java type of the answer follow from the
 * kind.
 */
public sealed interface OutputSpec
    permits LabelCtcSpec,
        LabelEachNumbersSpec,
        LabelEachSeveralSpec,
        LabelEachSpec,
        LabelWholeNumbersSpec,
        LabelWholeSeveralSpec,
        LabelWholeSpec,
        SequenceSpec {

  /** Whether there is an answer for each vector of the input. */
  default boolean ofEach() {
    return false;
  }

  /** Whether it uses the input's table as its own, so that both are learned as one. */
  default boolean tiesInput() {
    return false;
  }
}
