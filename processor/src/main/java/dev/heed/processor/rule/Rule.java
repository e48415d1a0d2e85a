package dev.heed.processor.rule;

/**
 * What one stage does with one type.
 *
 * @param <S> the type
 */
public interface Rule<S> {

  /** The type that this rule is for. */
  Class<S> subject();
}
