package dev.heed.examples.digits;

import java.util.Locale;

/** How an image reaches the model. */
enum Architecture {
  /** A set of vectors, one for each patch, through self-attention. */
  PATCHES,
  /** One vector of all pixels, through fully connected layers. */
  VECTOR;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
