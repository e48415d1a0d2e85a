package dev.heed.examples.cli;

import java.util.List;

/**
 * Inputs with their right answers.
 *
 * @param name what messages call them
 * @param inputs any number of inputs
 * @param answers one for each
 * @param <I> what an input is
 * @param <A> what an answer is
 */
public record Labelled<I, A>(String name, List<I> inputs, List<A> answers) {

  /** Copies both. */
  public Labelled {
    inputs = List.copyOf(inputs);
    answers = List.copyOf(answers);
    if (inputs.size() != answers.size()) {
      throw new IllegalArgumentException(
          name + ": " + inputs.size() + " inputs have " + answers.size() + " answers");
    }
  }

  /** How many there are. */
  public int size() {
    return inputs.size();
  }
}
