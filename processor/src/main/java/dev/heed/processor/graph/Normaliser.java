package dev.heed.processor.graph;

/** What makes weights of the scores of a query; its text is empty for what is usual. */
public sealed interface Normaliser extends ScoreStep
    permits ReluNormaliser, SigmoidNormaliser, SinkSoftmax, Softmax {}
