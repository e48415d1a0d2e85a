package dev.heed.runtime.label.chain;

/**
 * One of the best label sequences.
 *
 * @param labels its labels in order
 * @param logProbability the logarithm of its probability, in nats
 */
public record ChainPath(int[] labels, double logProbability) {}
