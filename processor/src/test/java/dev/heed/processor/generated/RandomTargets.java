package dev.heed.processor.generated;

import dev.heed.dsl.check.LabelSet;
import dev.heed.processor.reference.Wanted;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.label.NumberTargets;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets for any kind of output, of which some are missing and some count more than once or less.
 *
 * @param batch as generated code reads them
 * @param wanted of each sequence, as the reference reads them
 */
record RandomTargets(Batch<?> batch, List<Wanted> wanted) {

  /** Targets of some inputs. */
  static RandomTargets of(RandomInputs random, Batch<?> inputs, CompiledModel model) {
    if (model.kind() == LabelSet.Kind.ONE) {
      EachTargets targets = random.targets(inputs, model);
      if (!model.labelsSequences()) {
        targets.weigh(0, 2.5f);
        targets.weigh(1, 0.25f);
      }
      return new RandomTargets(targets, wanted(targets, 1, targets.weights(), classes(targets)));
    }
    NumberTargets targets = new NumberTargets(model.labels());
    for (int s = 0; s < inputs.sequences(); s++) {
      int rows = model.rows(inputs, s + 1) - model.rows(inputs, s);
      float[] values = new float[rows * model.labels()];
      for (int i = 0; i < values.length; i++) {
        float value =
            model.kind() == LabelSet.Kind.SEVERAL
                ? random.index(2)
                : random.index(2_000) / 1_000f - 1;
        values[i] = s + i > 0 && random.index(5) == 0 ? Float.NaN : value;
      }
      targets.add(values);
    }
    targets.weigh(0, 2.5f);
    double[] values = new double[targets.rows() * model.labels()];
    for (int i = 0; i < values.length; i++) {
      values[i] = targets.values()[i];
    }
    return new RandomTargets(targets, wanted(targets, model.labels(), targets.weights(), values));
  }

  private static double[] classes(EachTargets targets) {
    double[] values = new double[targets.rows()];
    for (int row = 0; row < values.length; row++) {
      int wanted = targets.classes()[row];
      values[row] = wanted == EachTargets.MISSING ? Double.NaN : wanted;
    }
    return values;
  }

  private static List<Wanted> wanted(Batch<?> batch, int width, float[] weights, double[] values) {
    List<Wanted> wanted = new ArrayList<>();
    for (int s = 0; s < batch.sequences(); s++) {
      int rows = batch.start(s + 1) - batch.start(s);
      Wanted one = new Wanted(new double[rows][width], new double[rows][width]);
      for (int i = 0; i < rows * width; i++) {
        one.values()[i / width][i % width] = values[batch.start(s) * width + i];
        one.weights()[i / width][i % width] = weights[batch.start(s) * width + i];
      }
      wanted.add(one);
    }
    return wanted;
  }

  /** How many targets are known. */
  int known() {
    return wanted.stream().mapToInt(Wanted::known).sum();
  }
}
