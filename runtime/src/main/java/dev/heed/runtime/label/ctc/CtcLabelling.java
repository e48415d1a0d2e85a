package dev.heed.runtime.label.ctc;

/**
 * A label sequence that is among the likeliest.
 *
 * @param labels its labels in order
 * @param logProbability the logarithm of its probability, in nats
 */
public record CtcLabelling(int[] labels, double logProbability) {}
