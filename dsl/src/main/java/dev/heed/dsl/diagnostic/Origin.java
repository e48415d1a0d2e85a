package dev.heed.dsl.diagnostic;

/**
 * The place where something was declared. The annotation front end has its own kind, an element
 * with its annotation.
 */
public interface Origin {

  /** The place in words, {@code tagger.heed:14:3} or {@code com.acme.PosTagger}. */
  String describe();

  /**
   * What is printed below a message to show the place, such as the source line and a caret; empty
   * for nothing.
   */
  default String excerpt() {
    return "";
  }
}
