package dev.heed.annotations;

/** How a vector is normalised; a constant is the language's word in capitals. */
public enum NormKind {
  /** LayerNorm: to mean 0 and (biased) variance 1; a learned shift is added too. */
  LAYER,
  /** RMSNorm: to a mean square of 1. */
  RMS
}
