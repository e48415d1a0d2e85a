package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.ReadModel;
import java.util.Optional;

/** Checks a model before anything is computed from it. */
public final class ModelCheck {

  private ModelCheck() {}

  /**
   * Reports all problems of a model.
   *
   * @return the checked model, empty where it or its reading had errors
   */
  public static Optional<CheckedModel> check(
      ReadModel model, LabelResolver labels, Diagnostics diagnostics) {
    throw new UnsupportedOperationException("in progress");
  }
}
