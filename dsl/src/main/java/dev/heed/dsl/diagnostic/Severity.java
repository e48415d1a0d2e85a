package dev.heed.dsl.diagnostic;

/** Whether a problem stops the generator. */
public enum Severity {
  /** No code is generated for the model. */
  ERROR,
  /** Code is generated all the same; the text names the key that suppresses the warning. */
  WARNING
}
