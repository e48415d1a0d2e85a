package dev.heed.examples.benchmarks.model;

/** What the encoders label each word with; eight labels cost next to nothing beside the layers. */
public enum Tag {
  NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  PRONOUN,
  DETERMINER,
  PREPOSITION,
  OTHER
}
