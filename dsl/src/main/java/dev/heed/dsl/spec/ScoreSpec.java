package dev.heed.dsl.spec;

import java.util.OptionalDouble;

/**
 * How relevant one vector is to another, before masks and normalisation.
 *
 * @param kind what is computed of a query and a key
 * @param scale what a scaled dot product is multiplied with; empty for 1 / √(width of a key)
 * @param softCap the bound within which scores are smoothly kept; empty where there is none
 */
public record ScoreSpec(Kind kind, OptionalDouble scale, OptionalDouble softCap) {

  /** Dot products, scaled by 1 / √(width of a key). */
  public static final ScoreSpec SCALED =
      new ScoreSpec(Kind.SCALED, OptionalDouble.empty(), OptionalDouble.empty());

  /** What is computed of a query and a key. */
  public enum Kind {
    /** Their dot product times a scale. */
    SCALED,
    /** Their dot product. */
    DOT,
    /** w · tanh(query + key) with learned weights w of each head. */
    ADDITIVE
  }
}
