package dev.heed.processor.graph;

/** What is done to scores before some are hidden. */
public sealed interface ScoreEdit extends ScoreStep permits Alibi, BucketBias, PairBias, SoftCap {}
