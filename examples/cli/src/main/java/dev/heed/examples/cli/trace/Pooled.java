package dev.heed.examples.cli.trace;

/**
 * What a pooling by attention made.
 *
 * @param row the one vector
 * @param weights how much of each vector went into it, 1 in all
 */
public record Pooled(float[] row, float[] weights) {}
