package dev.heed.processor.emit;

import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.processor.emit.InputCode.Codec;
import dev.heed.processor.rule.Rule;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says how generated classes answer.
 *
 * @param <S> the output
 */
public interface OutputEmitter<S extends OutputSpec> extends Rule<S> {

  /** The pieces of code for one output. */
  OutputCode code(S output, LabelSet labels, Names names, InputCode input);

  /** What a model keeps to write answers, if anything. */
  default Optional<Codec> codec(S output) {
    return Optional.empty();
  }

  /** The most symbols of an answer, if answers are symbols that are decided one by one. */
  default OptionalInt sequence(S output) {
    return OptionalInt.empty();
  }
}
