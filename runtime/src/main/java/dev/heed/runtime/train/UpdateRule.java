package dev.heed.runtime.train;

/**
 * How an optimiser moves one row of a parameter. The steps it is told of begin with 1; what it
 * keeps of a row between steps is in {@link Moments}.
 */
interface UpdateRule {

  /** The rule that the options ask for. */
  static UpdateRule of(TrainingOptions options, Schedule schedule) {
    UpdateRule rule =
        switch (options.optimiser()) {
          case ADAM_W -> new AdamW(options, schedule);
          case SGD -> new Momentum(options, schedule);
        };
    return options.averageDecay() == 0 ? rule : new AveragingRule(rule, options.averageDecay());
  }

  /** How many numbers it keeps for each one of a parameter, 1 to 3. */
  int moments();

  /** Whether the last of them is an average of the values over the steps. */
  default boolean averages() {
    return false;
  }

  /** Makes ready for a step, and for rows that missed some up to it; steps do not go back. */
  void advance(int step);

  /** The learning rate of a step, not after that of the last {@link #advance}. */
  double rate(int step);

  /**
   * Moves a row.
   *
   * @param values the row
   * @param gradient its gradient
   * @param moments what is kept of the parameter's rows, with that of this row at the last step
   *     that gave it a gradient
   * @param row which row
   * @param step the step
   * @param steps how many steps ago its moments were those kept, at least 1
   * @param scale what the gradient is multiplied with
   * @param decayed whether the weights of the parameter decay
   */
  void move(
      float[] values,
      float[] gradient,
      Moments moments,
      int row,
      int step,
      int steps,
      float scale,
      boolean decayed);

  /**
   * Moves a row of a parameter that does not decay as steps without a gradient would have; its
   * moments stay those of its last gradient.
   *
   * @param values the row
   * @param moments what is kept of the parameter's rows
   * @param row which row
   * @param valid the step up to which its values are right
   * @param step the step of the last {@link #advance}
   */
  void catchUp(float[] values, Moments moments, int row, int valid, int step);
}
