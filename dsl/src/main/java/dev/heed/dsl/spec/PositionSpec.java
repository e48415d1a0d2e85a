package dev.heed.dsl.spec;

/**
 * Adds to each vector a code of its position in the sequence.
 *
 * @param kind how positions are coded
 */
public record PositionSpec(Kind kind) implements LayerSpec {

  /** How positions are coded. */
  public enum Kind {
    /**
     * Fixed sine and cosine waves, interleaved: component 2i is sin(p / 10000^(2i/d)), 2i+1 the
     * cosine of it.
     */
    SINUSOIDAL,
    /** A learned vector for each position up to the longest input. */
    LEARNED
  }
}
