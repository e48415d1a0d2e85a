package dev.heed.examples.tagger;

/** The universal parts of speech, version 2: the 17 tags of universaldependencies.org/u/pos. */
public enum Upos {
  /** Adjective. */
  ADJ,
  /** Adposition: before, after or around its noun phrase. */
  ADP,
  /** Adverb. */
  ADV,
  /** Auxiliary, the copula included. */
  AUX,
  /** Coordinating conjunction. */
  CCONJ,
  /** Determiner. */
  DET,
  /** Interjection. */
  INTJ,
  /** Noun. */
  NOUN,
  /** Number. */
  NUM,
  /** Particle, such as "not" or the "to" of an infinitive. */
  PART,
  /** Pronoun. */
  PRON,
  /** Name. */
  PROPN,
  /** Punctuation. */
  PUNCT,
  /** Subordinating conjunction. */
  SCONJ,
  /** Symbol. */
  SYM,
  /** Verb. */
  VERB,
  /** Anything else, such as foreign words. */
  X
}
