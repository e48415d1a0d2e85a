package dev.heed.dsl.spec;

/**
 * Vectors that the caller gives as they are.
 *
 * @param length the most vectors of an input
 * @param width the elements of each
 */
public record VectorsSpec(int length, int width) implements InputSpec {}
