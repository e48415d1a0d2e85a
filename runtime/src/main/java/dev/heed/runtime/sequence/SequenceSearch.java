package dev.heed.runtime.sequence;

import dev.heed.runtime.encode.Vocabulary;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the answer to an input with a decoder, symbol by symbol. Greedy answers into an array
 * allocate nothing; others allocate the answers, and a beam where one of another width was asked
 * for before, but nothing per symbol. One thread at a time.
 */
public final class SequenceSearch {

  private static final int[] NOTHING = {};

  private final Decoder decoder;
  private final Vocabulary vocabulary;
  private final OneByOne oneByOne;
  private BeamSearch beam;

  /**
   * A search.
   *
   * @param decoder what scores symbols, for the input that it has at the time
   * @param vocabulary the symbols
   */
  public SequenceSearch(Decoder decoder, Vocabulary vocabulary) {
    this.decoder = decoder;
    this.vocabulary = vocabulary;
    this.oneByOne = new OneByOne(decoder);
    this.beam = new BeamSearch(decoder, 1);
  }

  /**
   * Takes the likeliest symbol at each step, the first of equal ones, until that is the boundary or
   * there are as many as the model makes at most. Allocates nothing.
   *
   * @param answer receives the symbols
   * @return how many there are
   * @throws IllegalArgumentException if {@code answer} is too short for the longest sequence
   * @throws IllegalStateException if a score is not finite
   */
  public int greedy(String[] answer) {
    if (answer.length < decoder.longest()) {
      throw new IllegalArgumentException(
          String.format(
              "there is room for %d symbols, must be for at least %d",
              answer.length, decoder.longest()));
    }
    oneByOne.run(OneByOne.LIKELIEST, NOTHING, decoder.longest(), OneByOne.SILENT);
    for (int i = 0; i < oneByOne.length(); i++) {
      answer[i] = vocabulary.word(oneByOne.symbols()[i]);
    }
    return oneByOne.length();
  }

  /** The logarithm of the probability of the last greedy answer, in nats. */
  public double logProbability() {
    return oneByOne.logProbability();
  }

  /** Whether the last greedy answer stopped by itself, and did not reach the maximum. */
  public boolean complete() {
    return oneByOne.complete();
  }

  /**
   * Decides as options say.
   *
   * @return the answers, the best first: at least one, at most as many as are wanted
   * @throws IllegalArgumentException if the prefix has a symbol that the model does not know, or is
   *     too long
   * @throws IllegalStateException if a score is not finite
   */
  public List<Decoded> run(DecodingOptions options) {
    int longest = Math.min(decoder.longest(), options.longest());
    int[] prefix = Symbols.rows(options.prefix(), vocabulary, longest);
    if (options.beams() > 1) {
      if (beam.beams() != options.beams()) {
        beam = new BeamSearch(decoder, options.beams());
      }
      beam.run(prefix, longest);
      return beam.finished().best(vocabulary, prefix.length, options);
    }
    Choice choice =
        options
            .sampling()
            .<Choice>map(sampling -> new Draw(sampling, decoder.vocabulary()))
            .orElse(OneByOne.LIKELIEST);
    OneByOne.Progress progress =
        options
            .listener()
            .<OneByOne.Progress>map(
                told -> (symbol, change) -> told.decided(vocabulary.word(symbol), change))
            .orElse(OneByOne.SILENT);
    oneByOne.run(choice, prefix, longest, progress);
    int[] symbols = Arrays.copyOf(oneByOne.symbols(), oneByOne.length());
    return List.of(
        Finished.decoded(
            symbols,
            symbols.length - prefix.length,
            oneByOne.logProbability(),
            oneByOne.complete(),
            vocabulary,
            options));
  }

  /** The bytes of heap that hypotheses take now. */
  public long bytes() {
    return oneByOne.bytes() + beam.bytes();
  }
}
