package dev.heed.processor.reference;

import dev.heed.dsl.spec.LabelEachNumbersSpec;
import dev.heed.dsl.spec.LabelEachSeveralSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LabelWholeNumbersSpec;
import dev.heed.dsl.spec.LabelWholeSeveralSpec;
import dev.heed.dsl.spec.LabelWholeSpec;
import dev.heed.dsl.spec.OutputSpec;
import java.util.Arrays;

/** How far logits are from what is wanted, term by term as textbooks write it. */
final class ReferenceLoss {

  private ReferenceLoss() {}

  /** The loss of training, weighted and smoothed as declared. */
  static double ofTraining(OutputSpec output, double[][] logits, Wanted wanted) {
    return sum(output, smoothing(output), logits, wanted.values(), wanted.weights());
  }

  /** The loss of evaluation, neither weighted nor smoothed. */
  static double ofEvaluation(OutputSpec output, double[][] logits, Wanted wanted) {
    double[][] ones = new double[logits.length][wanted.values()[0].length];
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    return sum(output, 0, logits, wanted.values(), ones);
  }

  private static double smoothing(OutputSpec output) {
    if (output instanceof LabelEachSpec one) {
      return one.smoothing();
    } else if (output instanceof LabelWholeSpec one) {
      return one.smoothing();
    } else if (output instanceof LabelEachSeveralSpec several) {
      return several.smoothing();
    } else if (output instanceof LabelWholeSeveralSpec several) {
      return several.smoothing();
    }
    return 0;
  }

  private static double sum(
      OutputSpec output,
      double smoothing,
      double[][] logits,
      double[][] wanted,
      double[][] weights) {
    double loss = 0;
    for (int i = 0; i < logits.length; i++) {
      for (int c = 0; c < wanted[i].length; c++) {
        if (!Double.isNaN(wanted[i][c])) {
          loss += weights[i][c] * one(output, smoothing, logits[i], c, wanted[i][c]);
        }
      }
    }
    return loss;
  }

  private static double one(
      OutputSpec output, double smoothing, double[] logits, int column, double wanted) {
    if (output instanceof LabelEachSpec || output instanceof LabelWholeSpec) {
      return crossEntropy(smoothing, logits, (int) wanted);
    }
    if (output instanceof LabelEachSeveralSpec || output instanceof LabelWholeSeveralSpec) {
      // a yes or no is a softmax over the logit and zero
      return crossEntropy(smoothing, new double[] {0, logits[column]}, (int) wanted);
    }
    if (output instanceof LabelEachNumbersSpec || output instanceof LabelWholeNumbersSpec) {
      return Math.pow(logits[column] - wanted, 2);
    }
    throw new IllegalArgumentException("the reference does not know " + output);
  }

  private static double crossEntropy(double smoothing, double[] logits, int wanted) {
    double all = ReferenceModel.logOfSum(logits);
    double loss = 0;
    for (int c = 0; c < logits.length; c++) {
      double share = (c == wanted ? 1 - smoothing : 0) + smoothing / logits.length;
      loss += share * (all - logits[c]);
    }
    return loss;
  }
}
