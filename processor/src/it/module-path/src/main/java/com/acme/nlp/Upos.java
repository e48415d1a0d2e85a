package com.acme.nlp;

/** Parts of speech. */
public enum Upos {
  PRON,
  VERB,
  DET,
  NOUN
}
