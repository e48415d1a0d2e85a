package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Construct;

/**
 * One kind of input, layer or output as the language writes it, in both directions. Its
 * implementations are found with {@code ServiceLoader}, so that a new construct is a new file.
 *
 * @param <S> its record in the spec
 */
interface ConstructReader<S> {

  /** How it is written. */
  Signature signature();

  /** Its record's class. */
  Class<S> kind();

  /**
   * Makes the record. Values that could not be read are reported already, and stand-ins take their
   * place.
   */
  S read(Arguments arguments);

  /** Writes the record; {@code read} of what is written gives an equal record. */
  Construct write(S spec, ConstructWriter writer);
}
