package dev.heed.processor.graph;

/** What a query and a key come to; its text is empty for what is usual. */
public sealed interface Score extends ScoreStep permits Additive, DotProduct {}
