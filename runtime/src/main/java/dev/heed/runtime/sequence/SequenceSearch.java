package dev.heed.runtime.sequence;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.encode.Vocabulary;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the answer to an input with a decoder, symbol by symbol. Greedy answers into an array
 * allocate nothing; others allocate the answers, and a beam where one of another width was asked
 * for before, but nothing per symbol. One thread at a time.
 */
public final class SequenceSearch {

  private final Decoder decoder;
  private final Vocabulary vocabulary;
  private final OneByOne oneByOne;
  private final int[] prefix;
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
    this.prefix = new int[decoder.longest()];
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
    return greedy(List.of(), answer);
  }

  /**
   * Goes on with a sequence: the same, with symbols that the answer begins with. Allocates nothing.
   *
   * @param given those symbols
   * @param answer receives the symbols, the given ones first
   * @return how many there are
   * @throws IllegalArgumentException if {@code answer} is too short for the longest sequence, or
   *     the model does not know a given symbol, or makes no sequence that is so long
   * @throws IllegalStateException if a score is not finite
   */
  public int greedy(List<String> given, String[] answer) {
    if (answer.length < decoder.longest()) {
      throw new IllegalArgumentException(
          String.format(
              "there is room for %d symbols, must be for at least %d",
              answer.length, decoder.longest()));
    }
    Symbols.rows(given, vocabulary, prefix);
    oneByOne.run(OneByOne.LIKELIEST, prefix, given.size(), decoder.longest(), OneByOne.SILENT);
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
    int[] given = Symbols.rows(options.prefix(), vocabulary, longest);
    if (options.beams() > 1) {
      if (beam.beams() != options.beams()) {
        beam = new BeamSearch(decoder, options.beams());
      }
      beam.run(given, longest);
      return beam.finished().best(vocabulary, given.length, options);
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
    oneByOne.run(choice, given, given.length, longest, progress);
    int[] symbols = Arrays.copyOf(oneByOne.symbols(), oneByOne.length());
    return List.of(
        Finished.decoded(
            symbols,
            symbols.length - given.length,
            oneByOne.logProbability(),
            oneByOne.complete(),
            vocabulary,
            options));
  }

  /** The bytes of heap that hypotheses take now. */
  public long bytes() {
    return HeapBytes.of(prefix) + oneByOne.bytes() + beam.bytes();
  }
}
