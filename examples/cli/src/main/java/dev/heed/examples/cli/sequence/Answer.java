package dev.heed.examples.cli.sequence;

import dev.heed.runtime.sequence.Decoded;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * One of a model's answers as text.
 *
 * @param text what its symbols spell
 * @param probability of it given the input
 * @param complete whether the model stopped by itself
 */
public record Answer(String text, double probability, boolean complete) {

  /**
   * Answers as texts, the best first. Where several sequences of symbols spell the same text, it is
   * there once, and their probabilities are added.
   *
   * @param decoded what a model decided on, the best first
   * @param spell the text of symbols
   */
  public static List<Answer> of(List<Decoded> decoded, Function<List<String>, String> spell) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Decoded sequence : decoded) {
      String text = spell.apply(sequence.symbols());
      double probability = Math.exp(sequence.logProbability());
      answers.merge(text, new Answer(text, probability, sequence.complete()), Answer::or);
    }
    return List.copyOf(answers.values());
  }

  private Answer or(Answer other) {
    return new Answer(text, probability + other.probability, complete || other.complete);
  }

  /** Prints a line, {@code input<TAB>text<TAB>probability}, and what has no end says so. */
  public void print(String input, PrintStream out) {
    out.printf(
        Locale.ROOT, "%s\t%s\t%.4f%s%n", input, text, probability, complete ? "" : "\tunfinished");
  }
}
