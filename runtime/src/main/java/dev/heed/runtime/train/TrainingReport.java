package dev.heed.runtime.train;

/**
 * What a training did.
 *
 * @param epochs the epochs that were run, those before a resume included
 * @param bestEpoch the epoch, from 1, whose parameters the model has now; the last one if there are
 *     no development examples
 * @param bestAccuracy the share of development targets that were answered right after that epoch, 0
 *     to 1; NaN of numbers
 * @param bestLoss the mean loss of the development targets after that epoch, in nats
 * @param steps the mini-batches that were learnt from
 * @param tokens the rows that were learnt from, each as often as it was seen
 * @param seconds the time it took, that before a resume included
 * @param stoppedEarly whether it ended because the development score did not improve any more
 */
public record TrainingReport(
    int epochs,
    int bestEpoch,
    double bestAccuracy,
    double bestLoss,
    long steps,
    long tokens,
    double seconds,
    boolean stoppedEarly) {}
