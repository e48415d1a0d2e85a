package dev.heed.runtime.train;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.parameter.TouchedRows;
import java.util.List;

/**
 * Moves the parameters along their gradients by an {@link UpdateRule}, row by row.
 *
 * <p>A step costs what its mini-batch touched: rows of sparse parameters that had no gradient are
 * left as they are, and {@link #catchUp} makes up for the steps they missed before they are read
 * again. Dense steps would cost what the whole tables do: for 50,000 rows of 64 AdamW streams 90 MB
 * through the caches, 3 to 5 ms, where a mini-batch of 1,000 words touches 4,000 rows.
 *
 * <p>The work of {@link #catchUp} and {@link #step} may be divided over threads; every row is done
 * by one of them, so that the result does not depend on the threads.
 */
final class Optimiser {

  /** Rows that are fetched at the same time. */
  private static final int AHEAD = 16;

  /** Floats of a cache line. */
  private static final int LINE = 16;

  private final Parameters parameters;
  private final Moments[] moments;
  private final UpdateRule rule;
  private int step;

  Optimiser(Parameters parameters, UpdateRule rule) {
    this.parameters = parameters;
    this.rule = rule;
    List<ParameterDeclaration> declarations = parameters.declarations();
    this.moments = new Moments[declarations.size()];
    for (int i = 0; i < moments.length; i++) {
      ParameterDeclaration declaration = declarations.get(i);
      if (declaration.sparse() && declaration.decayed()) {
        throw new IllegalArgumentException(
            declaration.name() + " is both sparse and decayed; a look-up table is not decayed");
      }
      moments[i] = new Moments(declaration, rule.moments());
    }
  }

  /** How many steps were done. */
  int steps() {
    return step;
  }

  /** The learning rate of the last step. */
  double learningRate() {
    return rule.rate(step);
  }

  /** What is kept of one parameter, for checkpoints. */
  Moments moments(int parameter) {
    return moments[parameter];
  }

  /** Goes on after a checkpoint, whose moments and values are already in place. */
  void resume(int stepsDone) {
    step = stepsDone;
    rule.advance(step);
  }

  /**
   * Claims a row of a sparse parameter, which the next step reads, to bring it up to date: true for
   * one of those that try, which may be several threads at a time; false for all if nothing is to
   * be done.
   */
  boolean claim(int parameter, int row) {
    return moments[parameter].claim(row, step);
  }

  /**
   * Brings some rows of a sparse parameter up to date.
   *
   * @param rows which rows, each claimed
   * @param count how many of them
   * @return a number without a meaning, see {@link #loadAhead}
   */
  float catchUp(int parameter, int[] rows, int count) {
    float ahead = 0;
    for (int from = 0; from < count; from += AHEAD) {
      int end = Math.min(from + AHEAD, count);
      for (int k = from; k < end; k++) {
        ahead += loadAhead(parameter, rows[k]);
      }
      for (int k = from; k < end; k++) {
        catchUp(parameter, rows[k]);
      }
    }
    return ahead;
  }

  /**
   * Reads an element of each cache line of a row and its moments. Rows of a table are mostly not in
   * the caches, and who computes in between waits some 200 ns for each; those that are read one
   * after the other are fetched at the same time. That halved what a row costs.
   *
   * @return the sum of what was read, which somebody must keep so that reading is not optimised
   *     away
   */
  private float loadAhead(int parameter, int row) {
    Moments state = moments[parameter];
    if (!state.started(row)) {
      return 0;
    }
    float[] values = parameters.values(parameter)[row];
    float sum = lines(values);
    for (int moment = 0; moment < rule.moments(); moment++) {
      sum += lines(state.moment(row, moment));
    }
    return sum;
  }

  private static float lines(float[] row) {
    int last = row.length - 1;
    float sum = row[last];
    for (int j = 0; j < last; j += LINE) {
      sum += row[j];
    }
    return sum;
  }

  private void catchUp(int parameter, int row) {
    Moments state = moments[parameter];
    int valid = state.validAt(row);
    state.validate(row, step);
    if (valid == step || !state.started(row)) {
      return;
    }
    rule.catchUp(parameters.values(parameter)[row], state, row, valid, step);
  }

  /** Brings all rows up to date: part {@code part} of {@code parts}. */
  void catchUpAll(int part, int parts) {
    for (int i = 0; i < moments.length; i++) {
      long rows = moments[i].sparseRows();
      for (int row = (int) (rows * part / parts); row < rows * (part + 1) / parts; row++) {
        catchUp(i, row);
      }
    }
  }

  /** Whether an average of the values is kept. */
  boolean averages() {
    return rule.averages();
  }

  /**
   * Exchanges all values with their averages, which are kept: part {@code part} of {@code parts}.
   * Done again it changes them back. All rows are up to date, and no step comes in between.
   */
  void exchangeAverages(int part, int parts) {
    for (int i = 0; i < moments.length; i++) {
      float[][] values = parameters.values(i);
      boolean sparse = parameters.declarations().get(i).sparse();
      int end = (int) ((long) values.length * (part + 1) / parts);
      for (int row = (int) ((long) values.length * part / parts); row < end; row++) {
        if (!sparse || moments[i].started(row)) {
          exchange(values[row], moments[i].moment(row, rule.moments() - 1));
        }
      }
    }
  }

  private static void exchange(float[] values, float[] average) {
    for (int j = 0; j < values.length; j++) {
      float value = values[j];
      values[j] = average[j];
      average[j] = value;
    }
  }

  /** Begins the next step, whose parts follow. */
  void beginStep() {
    step++;
    rule.advance(step);
  }

  /**
   * One part of the step that was begun.
   *
   * @param gradients the mini-batch's gradients
   * @param scale what gradients are multiplied with, for clipping
   * @param part which of the parts in which they were summed up
   */
  void step(GradientSum gradients, float scale, int part) {
    for (int i = 0; i < moments.length; i++) {
      if (parameters.declarations().get(i).sparse()) {
        stepTouched(i, gradients, scale, part);
      } else {
        stepDense(i, gradients, scale, part);
      }
    }
  }

  private void stepDense(int parameter, GradientSum gradients, float scale, int part) {
    boolean decayed = parameters.declarations().get(parameter).decayed();
    Moments state = moments[parameter];
    float[][] values = parameters.values(parameter);
    float[][] sums = gradients.dense(parameter);
    int end = gradients.from(part + 1, sums.length);
    for (int row = gradients.from(part, sums.length); row < end; row++) {
      rule.move(values[row], sums[row], state, row, step, 1, scale, decayed);
    }
  }

  private void stepTouched(int parameter, GradientSum gradients, float scale, int part) {
    float ahead = 0;
    for (int shard = 0; shard < gradients.shards(); shard++) {
      TouchedRows touched = gradients.touched(parameter, shard);
      int end = gradients.from(part + 1, touched.count());
      for (int from = gradients.from(part, touched.count()); from < end; from += AHEAD) {
        int to = Math.min(from + AHEAD, end);
        for (int place = from; place < to; place++) {
          if (gradients.isSum(parameter, shard, place)) {
            ahead += loadAhead(parameter, touched.row(place));
          }
        }
        for (int place = from; place < to; place++) {
          if (gradients.isSum(parameter, shard, place)) {
            stepRow(parameter, touched.row(place), touched.values(place), scale);
          }
        }
      }
    }
    gradients.keep(part, ahead);
  }

  private void stepRow(int parameter, int row, float[] gradient, float scale) {
    Moments state = moments[parameter];
    if (state.validAt(row) != step - 1) {
      throw new IllegalStateException(
          "row %d of %s has a gradient but was not announced by forEachSparseRow"
              .formatted(row, parameters.declarations().get(parameter).name()));
    }
    // its moments are those of its last gradient; before the first they are 0, whatever is kept
    int steps = step - state.touchedAt(row);
    state.touch(row, step);
    rule.move(parameters.values(parameter)[row], gradient, state, row, step, steps, scale, false);
    state.validate(row, step);
  }
}
