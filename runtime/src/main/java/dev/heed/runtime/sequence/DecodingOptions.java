package dev.heed.runtime.sequence;

import java.util.List;
import java.util.Optional;

/**
 * How a sequence is decided on: by a beam of the likeliest, which is greedy where the beam is 1, or
 * by drawing at random. Immutable and thread-safe.
 */
public final class DecodingOptions {

  /** The most hypotheses of a beam: it takes memory for each. */
  public static final int MOST_BEAMS = 1_024;

  private final int beams;
  private final int best;
  private final double lengthPenalty;
  private final int longest;
  private final List<String> prefix;
  private final Optional<SymbolListener> listener;
  private final Optional<Sampling> sampling;

  /**
   * How symbols are drawn.
   *
   * @param seed the same seed draws the same
   * @param temperature what logits are divided by: below 1 prefers the likely, above 1 the unlikely
   * @param topK how many of the likeliest symbols may be drawn, 0 for all
   * @param topP of the likeliest symbols as many as have that probability together may be drawn
   */
  record Sampling(long seed, double temperature, int topK, double topP) {}

  private DecodingOptions(Builder builder) {
    this.beams = builder.beams;
    this.best = builder.best;
    this.lengthPenalty = builder.lengthPenalty;
    this.longest = builder.longest;
    this.prefix = builder.prefix;
    this.listener = builder.listener;
    this.sampling =
        builder.samples
            ? Optional.of(
                new Sampling(builder.seed, builder.temperature, builder.topK, builder.topP))
            : Optional.empty();
  }

  /** The likeliest symbol at each step. */
  public static DecodingOptions greedy() {
    return builder().build();
  }

  /**
   * A beam, and all of its sequences as answers.
   *
   * @param beams how many hypotheses are kept, at least 1
   */
  public static DecodingOptions beam(int beams) {
    return builder().beams(beams).best(beams).build();
  }

  /** Options to set. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many hypotheses are kept. */
  public int beams() {
    return beams;
  }

  /** How many answers are wanted at most. */
  public int best() {
    return best;
  }

  /** The power of the length by which log-probabilities are divided to compare them. */
  public double lengthPenalty() {
    return lengthPenalty;
  }

  /** The most symbols of an answer, a prefix counted; at most what the model was declared for. */
  public int longest() {
    return longest;
  }

  /** The symbols that every answer begins with. */
  public List<String> prefix() {
    return prefix;
  }

  Optional<SymbolListener> listener() {
    return listener;
  }

  Optional<Sampling> sampling() {
    return sampling;
  }

  /** Sets options. Not thread-safe. */
  public static final class Builder {
    private int beams = 1;
    private int best = 1;
    private double lengthPenalty = 1;
    private int longest = Integer.MAX_VALUE;
    private List<String> prefix = List.of();
    private Optional<SymbolListener> listener = Optional.empty();
    private boolean samples;
    private long seed;
    private double temperature = 1;
    private int topK;
    private double topP = 1;

    private Builder() {}

    /** How many hypotheses are kept, 1 to {@value DecodingOptions#MOST_BEAMS}; 1 is greedy. */
    public Builder beams(int count) {
      require(count >= 1 && count <= MOST_BEAMS, "beams", count, "1 to " + MOST_BEAMS);
      beams = count;
      return this;
    }

    /** How many answers are wanted, at least 1 and at most the beams. */
    public Builder best(int count) {
      require(count >= 1, "best", count, "at least 1");
      best = count;
      return this;
    }

    /**
     * The power of the length, boundary counted, by which log-probabilities are divided: 0 compares
     * probabilities, which are the larger the shorter a sequence is, 1 their mean per symbol. From
     * 0 to 10; 1 where it is not set.
     */
    public Builder lengthPenalty(double power) {
      require(power >= 0 && power <= 10, "lengthPenalty", power, "0 to 10");
      lengthPenalty = power;
      return this;
    }

    /** The most symbols of an answer, a prefix counted, at least 1; what is declared if not set. */
    public Builder longest(int symbols) {
      require(symbols >= 1, "longest", symbols, "at least 1");
      longest = symbols;
      return this;
    }

    /** The symbols that every answer begins with. */
    public Builder prefix(List<String> symbols) {
      prefix = List.copyOf(symbols);
      return this;
    }

    /** Is told each symbol of a greedy or drawn answer as soon as it is decided. */
    public Builder listener(SymbolListener told) {
      listener = Optional.of(told);
      return this;
    }

    /** Draws symbols at random by their probabilities; the same seed draws the same. */
    public Builder sample(long from) {
      samples = true;
      seed = from;
      return this;
    }

    /** What logits are divided by before drawing, 0.01 to 100; 1 where it is not set. */
    public Builder temperature(double divisor) {
      require(divisor >= 0.01 && divisor <= 100, "temperature", divisor, "0.01 to 100");
      temperature = divisor;
      return this;
    }

    /** How many of the likeliest symbols may be drawn, at least 1; all where it is not set. */
    public Builder topK(int count) {
      require(count >= 1, "topK", count, "at least 1");
      topK = count;
      return this;
    }

    /**
     * Of the likeliest symbols as many may be drawn as have that probability together, above 0 to
     * 1; all where it is not set.
     */
    public Builder topP(double probability) {
      require(probability > 0 && probability <= 1, "topP", probability, "above 0, up to 1");
      topP = probability;
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    public DecodingOptions build() {
      require(best <= beams, "best", best, "at most the beams, " + beams);
      if (samples && beams > 1) {
        throw new IllegalArgumentException(
            "a beam of " + beams + " decides, and sampling draws; choose one");
      }
      if (listener.isPresent() && beams > 1) {
        throw new IllegalArgumentException(
            "a beam of " + beams + " decides at its end; a listener needs a beam of 1");
      }
      return new DecodingOptions(this);
    }

    private static void require(boolean holds, String name, Object value, String expected) {
      if (!holds) {
        throw new IllegalArgumentException(name + " is " + value + ", must be " + expected);
      }
    }
  }
}
