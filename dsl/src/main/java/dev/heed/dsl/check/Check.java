package dev.heed.dsl.check;

/**
 * Checks one kind of thing that stands in a spec. Implementations are found with {@code
 * ServiceLoader}, so that a new kind is a new file.
 *
 * @param <S> its record in the spec
 */
interface Check<S> {

  /** The record's class. */
  Class<S> kind();
}
