package dev.heed.examples.benchmarks.model;

/**
 * The dimensions of a declared encoder.
 *
 * @param length how many words an input has at most
 * @param width the width of a vector, {@code d}
 * @param heads how many heads attention has
 * @param layers how many layers of attention and fully connected pair there are
 */
public record Dimensions(int length, int width, int heads, int layers) {}
