package dev.heed.processor.emit;

import java.util.List;

/**
 * What attention writes to call a step of its scores, for one head of n queries, rows from {@code
 * first} on, over {@code keys} keys, rows from {@code from} on. Scores are {@code weights[j, i]},
 * their gradients {@code weightGradients[j, i]}, keys by queries.
 *
 * @param arguments what the step takes beside them
 * @param gradientArguments what its backward pass takes beside that
 * @param forward the call
 * @param again the call when the backward pass computes the weights again
 * @param backward the call that makes the gradients before the step of those behind it
 */
record ScoreCode(
    List<Passed> arguments,
    List<Passed> gradientArguments,
    String forward,
    String again,
    String backward) {

  /** How many keys a block has at most, in an argument. */
  static final String KEYS = "KEYS";

  /** How many queries a block has at most, in an argument. */
  static final String QUERIES = "QUERIES";

  /** The place of the first query with the first key in what there is for each pair. */
  static final String PAIR = "PAIR";

  /**
   * What is passed from attention's caller to one head.
   *
   * @param parameter of attention, empty where it needs none
   * @param headParameter of the method of one head
   * @param argument what is passed to it
   */
  record Passed(String parameter, String headParameter, String argument) {

    /** Passed on as it is. */
    static Passed on(String parameter) {
      return new Passed(parameter, parameter, parameter.substring(parameter.indexOf(' ') + 1));
    }
  }

  /** A step that takes nothing but the scores. */
  ScoreCode(String forward, String backward) {
    this(List.of(), List.of(), forward, forward, backward);
  }
}
