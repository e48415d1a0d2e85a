package dev.heed.runtime.train;

import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small model by hand: looks a row up in a sparse table, drops a tenth of it, and classifies it.
 */
final class SoftmaxRegression implements Trainable<IdBatch, EachTargets> {

  static final int TABLE = 0;
  private static final int WEIGHT = 1;
  private static final int BIAS = 2;
  private static final float KEEP = 0.9f;

  private final Parameters parameters;
  private final int width;
  private final int classes;

  /** If at least 0: the step, from 0, whose losses are NaN. */
  int brokenStep = -1;

  private int changes;

  SoftmaxRegression(int ids, int width, int classes, long seed) {
    this.width = width;
    this.classes = classes;
    this.parameters =
        Parameters.initialised(
            List.of(
                new ParameterDeclaration(
                    "table.weight", List.of(ids, width), new Initializer.Normal(0.1f), false, true),
                new ParameterDeclaration(
                    "output.weight",
                    List.of(classes, width),
                    new Initializer.Uniform(0.3f),
                    true,
                    false),
                new ParameterDeclaration(
                    "output.bias", List.of(classes), new Initializer.Constant(0), false, false)),
            seed);
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public void parametersChanged(int part, int parts) {
    changes += part == 0 ? 1 : 0;
  }

  @Override
  public Worker<IdBatch, EachTargets> newWorker() {
    return new RegressionWorker();
  }

  @Override
  public void forEachSparseRow(IdBatch inputs, SparseRowVisitor visitor) {
    for (int row = 0; row < inputs.rows(); row++) {
      visitor.visit(TABLE, inputs.id(row));
    }
  }

  @Override
  public int countTargets(EachTargets targets, int sequence) {
    int count = 0;
    for (int row = targets.start(sequence); row < targets.start(sequence + 1); row++) {
      count += targets.classes()[row] == EachTargets.MISSING ? 0 : 1;
    }
    return count;
  }

  private final class RegressionWorker implements Worker<IdBatch, EachTargets> {

    private final float[] input = new float[width];
    private final float[] kept = new float[width];
    private final double[] chances = new double[classes];

    @Override
    public double accumulate(
        IdBatch inputs, EachTargets targets, float scale, long dropoutSeed, Gradients gradients) {
      SplittableRandom random = new SplittableRandom(dropoutSeed);
      double loss = changes - 1 == brokenStep ? Double.NaN : 0;
      for (int row = 0; row < inputs.rows(); row++) {
        for (int j = 0; j < width; j++) {
          kept[j] = random.nextDouble() < KEEP ? 1 / KEEP : 0;
        }
        int target = targets.classes()[row];
        if (target == EachTargets.MISSING) {
          continue;
        }
        forward(inputs.id(row));
        loss -= Math.log(chances[target]);
        backward(inputs.id(row), target, scale, gradients);
      }
      return loss;
    }

    private void forward(int id) {
      double sum = 0;
      for (int j = 0; j < width; j++) {
        input[j] = parameters.values(TABLE)[id][j] * kept[j];
      }
      for (int c = 0; c < classes; c++) {
        double logit = parameters.vector(BIAS)[c];
        for (int j = 0; j < width; j++) {
          logit += parameters.values(WEIGHT)[c][j] * input[j];
        }
        chances[c] = Math.exp(logit);
        sum += chances[c];
      }
      for (int c = 0; c < classes; c++) {
        chances[c] /= sum;
      }
    }

    private void backward(int id, int target, float scale, Gradients gradients) {
      float[] inputGradient = gradients.touch(TABLE, id);
      for (int c = 0; c < classes; c++) {
        float logitGradient = (float) (chances[c] - (c == target ? 1 : 0)) * scale;
        gradients.vector(BIAS)[c] += logitGradient;
        for (int j = 0; j < width; j++) {
          gradients.values(WEIGHT)[c][j] += logitGradient * input[j];
          inputGradient[j] += logitGradient * parameters.values(WEIGHT)[c][j] * kept[j];
        }
      }
    }

    @Override
    public void evaluate(IdBatch inputs, EachTargets targets, Score score) {
      Arrays.fill(kept, 1);
      for (int row = 0; row < inputs.rows(); row++) {
        int target = targets.classes()[row];
        if (target == EachTargets.MISSING) {
          continue;
        }
        forward(inputs.id(row));
        boolean right = true;
        for (int c = 0; c < classes; c++) {
          right &= chances[c] <= chances[target];
        }
        score.add(-Math.log(chances[target]), 1, right ? 1 : 0);
      }
    }
  }
}
