package dev.heed.runtime.kernel;

/** What happens to the sums of a product before they are written. */
public enum Epilogue {
  /** They are written as they are. */
  NONE,
  /** {@code max(0, sum)}. */
  RELU,
  /** {@code sum · Φ(sum)}, GELU in its erf form. */
  GELU
}
