package dev.heed.examples.toxicity;

/** What a molecule may do to the enzyme BACE-1. */
public enum Activity {
  /** It inhibits the enzyme. */
  INHIBITS
}
