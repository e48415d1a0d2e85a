package dev.heed.processor.graph;

import java.util.OptionalDouble;

/**
 * The product of query and key, times a scale.
 *
 * @param scale the scale; empty for 1 / √(width of a key)
 */
public record DotProduct(OptionalDouble scale) implements Score {

  /** Scaled by 1 / √(width of a key). */
  public static final DotProduct SCALED = new DotProduct(OptionalDouble.empty());

  /** The scale of keys of a width. */
  public double scaleOf(int width) {
    return scale.orElse(1 / Math.sqrt(width));
  }

  @Override
  public String toString() {
    return scale.isPresent() ? "scale " + scale.getAsDouble() : "";
  }
}
