package dev.heed.dsl.spec;

/**
 * Each vector becomes the concatenation of its neighbours, [i − back … i + ahead]; zeros stand
 * beyond the ends.
 *
 * @param back how many vectors before
 * @param ahead how many vectors after
 */
public record WindowSpec(int back, int ahead) implements LayerSpec {}
