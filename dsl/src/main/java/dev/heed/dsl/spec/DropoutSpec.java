package dev.heed.dsl.spec;

/**
 * Sets elements to zero in training, and scales the others so that the expectation stays; does
 * nothing otherwise.
 *
 * @param rate the share of elements that are dropped, 0 to below 1
 */
public record DropoutSpec(double rate) implements LayerSpec {}
