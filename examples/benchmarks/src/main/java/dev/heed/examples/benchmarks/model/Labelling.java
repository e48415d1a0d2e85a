package dev.heed.examples.benchmarks.model;

import java.util.List;

/**
 * A session of a generated model. One thread at a time.
 *
 * @param answer labels the words
 * @param score tells the probabilities of the input that was labelled last
 */
public record Labelling(Answer answer, Score score) {

  /** Labels each word of one input. */
  @FunctionalInterface
  public interface Answer {
    /** Writes the labels and returns how many there are. */
    int label(List<String> words, Tag[] labels);
  }

  /** Tells how sure the model is. */
  @FunctionalInterface
  public interface Score {
    /** The probability of a label at a position, 0 to 1. */
    float score(int position, Tag label);
  }
}
