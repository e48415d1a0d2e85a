package dev.heed.runtime.train;

import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.util.List;

/**
 * AdamW (Loshchilov and Hutter 2019): {@code m ← β₁m + (1 − β₁)g}, {@code v ← β₂v + (1 − β₂)g²},
 * {@code w ← w − ηλw − η m̂ / (√v̂ + ε)} with the bias corrections {@code m̂ = m / (1 − β₁ᵗ)} and
 * {@code v̂ = v / (1 − β₂ᵗ)}; the decay λ applies to parameters that are declared decayed.
 *
 * <p>A step costs what its mini-batch touched: rows of sparse parameters that had no gradient are
 * left as they are, and {@link #catchUp} makes up for the steps they missed before they are read
 * again. Dense steps would cost what the whole tables do: for 50,000 rows of 64 they stream 90 MB
 * through the caches, 3 to 5 ms, where a mini-batch of 1,000 words touches 4,000 rows.
 *
 * <p>The work of {@link #catchUp} and {@link #step} is divided into parts that may run on different
 * threads; every row belongs to one part, so that the result does not depend on the threads.
 */
final class AdamW {

  private final Parameters parameters;
  private final Moments[] moments;
  private final RowList[] announced;
  private final StepSizes sizes;
  private final MissedSteps missed;
  private final float beta1;
  private final float beta2;
  private final float epsilon;
  private final double weightDecay;
  private int step;

  AdamW(Parameters parameters, TrainingOptions options, Schedule schedule) {
    this.parameters = parameters;
    this.sizes = new StepSizes(schedule, options.beta1(), options.beta2());
    this.beta1 = (float) options.beta1();
    this.beta2 = (float) options.beta2();
    this.epsilon = (float) options.epsilon();
    this.weightDecay = options.weightDecay();
    this.missed = new MissedSteps(sizes, options);
    List<ParameterDeclaration> declarations = parameters.declarations();
    this.moments = new Moments[declarations.size()];
    this.announced = new RowList[declarations.size()];
    for (int i = 0; i < moments.length; i++) {
      ParameterDeclaration declaration = declarations.get(i);
      if (declaration.sparse() && declaration.decayed()) {
        throw new IllegalArgumentException(
            declaration.name() + " is both sparse and decayed; a look-up table is not decayed");
      }
      moments[i] = new Moments(declaration);
      announced[i] = new RowList(declaration.sparse() ? declaration.rows() : 0);
    }
  }

  /** How many steps were done. */
  int steps() {
    return step;
  }

  /** The learning rate of the last step. */
  double learningRate() {
    return sizes.rate(step);
  }

  /** The running means of one parameter, for checkpoints. */
  Moments moments(int parameter) {
    return moments[parameter];
  }

  /** Goes on after a checkpoint, whose means and values are already in place. */
  void resume(int stepsDone) {
    step = stepsDone;
    sizes.ensure(step);
    missed.advance(step);
  }

  /** Forgets which rows were announced. */
  void clearAnnounced() {
    for (RowList rows : announced) {
      rows.clear();
    }
  }

  /** Says that the next step reads a row of a sparse parameter. */
  void announce(int parameter, int row) {
    announced[parameter].add(row);
  }

  /** Brings the announced rows up to date: part {@code part} of {@code parts}. */
  void catchUp(int part, int parts) {
    for (int i = 0; i < moments.length; i++) {
      int count = announced[i].size();
      for (int k = from(part, parts, count); k < from(part + 1, parts, count); k++) {
        catchUpRow(i, announced[i].get(k));
      }
    }
  }

  /** Brings all rows up to date: part {@code part} of {@code parts}. */
  void catchUpAll(int part, int parts) {
    for (int i = 0; i < moments.length; i++) {
      int rows = moments[i].validAt.length;
      for (int row = from(part, parts, rows); row < from(part + 1, parts, rows); row++) {
        catchUpRow(i, row);
      }
    }
  }

  private void catchUpRow(int parameter, int row) {
    Moments state = moments[parameter];
    int valid = state.validAt[row];
    if (valid == step) {
      return;
    }
    state.validAt[row] = step;
    if (!state.started(row)) {
      return;
    }
    missed.make(
        parameters.values(parameter)[row],
        state.mean[row],
        state.square[row],
        state.touchedAt[row],
        valid,
        step);
  }

  /** Begins the next step, whose parts follow. */
  void beginStep() {
    step++;
    sizes.ensure(step);
    missed.advance(step);
  }

  /**
   * Part {@code part} of {@code parts} of the step that was begun.
   *
   * @param gradients the mini-batch's gradients
   * @param scale what gradients are multiplied with, for clipping
   */
  void step(Gradients gradients, float scale, int part, int parts) {
    for (int i = 0; i < moments.length; i++) {
      if (parameters.declarations().get(i).sparse()) {
        int count = gradients.touchedCount(i);
        for (int k = from(part, parts, count); k < from(part + 1, parts, count); k++) {
          stepSparse(i, gradients.touchedRows(i)[k], gradients, scale);
        }
        continue;
      }
      boolean decayed = parameters.declarations().get(i).decayed();
      float keep = decayed ? (float) (1 - weightDecay * sizes.rate(step)) : 1f;
      int rows = moments[i].mean.length;
      for (int row = from(part, parts, rows); row < from(part + 1, parts, rows); row++) {
        update(i, row, gradients, scale, keep);
      }
    }
  }

  private void stepSparse(int parameter, int row, Gradients gradients, float scale) {
    Moments state = moments[parameter];
    ParameterDeclaration declaration = parameters.declarations().get(parameter);
    if (state.validAt[row] != step - 1) {
      throw new IllegalStateException(
          "row %d of %s has a gradient but was not announced by forEachSparseRow"
              .formatted(row, declaration.name()));
    }
    state.start(row, declaration.columns());
    update(parameter, row, gradients, scale, 1f);
    state.touchedAt[row] = step;
    state.validAt[row] = step;
  }

  private void update(int parameter, int row, Gradients gradients, float scale, float keep) {
    Moments state = moments[parameter];
    learn(state.mean[row], state.square[row], gradients.values(parameter)[row], scale);
    move(parameters.values(parameter)[row], state.mean[row], state.square[row], keep);
  }

  /** {@code m ← β₁m + (1 − β₁)g}, {@code v ← β₂v + (1 − β₂)g²}. */
  private void learn(float[] mean, float[] square, float[] gradient, float scale) {
    float rest1 = 1 - beta1;
    float rest2 = 1 - beta2;
    for (int j = 0; j < mean.length; j++) {
      float g = gradient[j] * scale;
      mean[j] = beta1 * mean[j] + rest1 * g;
      square[j] = beta2 * square[j] + rest2 * g * g;
    }
  }

  /** {@code w ← keep w − η m̂ / (√v̂ + ε)} for the current step. */
  private void move(float[] values, float[] mean, float[] square, float keep) {
    float size = sizes.size(step);
    float rootScale = sizes.scale(step);
    for (int j = 0; j < values.length; j++) {
      float root = (float) Math.sqrt(square[j]);
      values[j] = keep * values[j] - size * mean[j] / (root * rootScale + epsilon);
    }
  }

  private static int from(int part, int parts, int count) {
    return (int) ((long) count * part / parts);
  }
}
