package dev.heed.examples.cli.sequence;

import dev.heed.runtime.sequence.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a model answered to inputs, one after the other on one thread.
 *
 * @param answers one for each input, in order
 * @param seconds what they took together
 */
public record Answered(List<Decoded> answers, double seconds) {

  /** Copies the answers. */
  public Answered {
    answers = List.copyOf(answers);
  }

  /**
   * Answers inputs on this thread.
   *
   * @param inputs in the form that the model takes
   * @param decode gives the best answer to one
   */
  public static <I> Answered of(Iterable<I> inputs, Function<I, Decoded> decode) {
    List<Decoded> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (I input : inputs) {
      answers.add(decode.apply(input));
    }
    return new Answered(answers, (System.nanoTime() - start) / 1e9);
  }

  /** How many answers have the most symbols, and no end. */
  public int unfinished() {
    return (int) answers.stream().filter(answer -> !answer.complete()).count();
  }

  /** Inputs per second. */
  public double speed() {
    return answers.size() / seconds;
  }

  /** What a table calls a beam of this width. */
  public static String decoding(int beam) {
    return beam == 1 ? "greedy" : String.format(Locale.ROOT, "beam %d", beam);
  }
}
