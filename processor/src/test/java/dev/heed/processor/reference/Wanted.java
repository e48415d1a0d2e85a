package dev.heed.processor.reference;

import java.util.Arrays;

/**
 * What is wanted of one sequence, NaN for what is not known.
 *
 * @param values for each row of logits the class, {@code [rows][1]}, or a number for each, {@code
 *     [rows][logits]}
 * @param weights how often each counts in training, of the same shape
 */
public record Wanted(double[][] values, double[][] weights) {

  /** A class for each row, or {@link ReferenceModel#MISSING}, of weight 1. */
  public static Wanted classes(int... classes) {
    double[][] values = new double[classes.length][1];
    double[][] weights = new double[classes.length][1];
    for (int i = 0; i < classes.length; i++) {
      values[i][0] = classes[i] == ReferenceModel.MISSING ? Double.NaN : classes[i];
      weights[i][0] = 1;
    }
    return new Wanted(values, weights);
  }

  /** The class of each row, or {@link ReferenceModel#MISSING}. */
  int[] classes() {
    return Arrays.stream(values)
        .mapToInt(row -> Double.isNaN(row[0]) ? ReferenceModel.MISSING : (int) row[0])
        .toArray();
  }

  /** How many values are known. */
  public int known() {
    return (int)
        Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(v -> !Double.isNaN(v)).count();
  }
}
