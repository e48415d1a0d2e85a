package dev.heed.processor.reference;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Slopes of a function of a model's tensors, by moving them a little to both sides and back. With
 * losses of about 1 and a step of 1e-5 both the rounding error (1e-16 / 1e-5) and the truncation
 * error (1e-10 · third derivative) are far below what a gradient in {@code float} can show. Not
 * thread-safe: the tensors change and are put back.
 */
public final class CentralDifferences {

  private static final double STEP = 1e-5;

  private final Map<String, double[][]> values;
  private final DoubleSupplier function;

  /** Slopes of {@code function}, which reads {@code values}. */
  public CentralDifferences(Map<String, double[][]> values, DoubleSupplier function) {
    this.values = values;
    this.function = function;
  }

  /** The slope along one element of a tensor. */
  public double slope(String name, int row, int column) {
    double[] elements = row(name, row);
    double old = elements[column];
    elements[column] = old + STEP;
    double above = function.getAsDouble();
    elements[column] = old - STEP;
    double below = function.getAsDouble();
    elements[column] = old;
    return (above - below) / (2 * STEP);
  }

  /** The slope along a direction in which all elements of a tensor move at once. */
  public double slope(String name, double[][] direction) {
    double[][] old = new double[direction.length][];
    for (int row = 0; row < old.length; row++) {
      old[row] = row(name, row).clone();
    }
    move(name, old, direction, STEP);
    double above = function.getAsDouble();
    move(name, old, direction, -STEP);
    double below = function.getAsDouble();
    move(name, old, direction, 0);
    return (above - below) / (2 * STEP);
  }

  private void move(String name, double[][] from, double[][] direction, double step) {
    for (int row = 0; row < from.length; row++) {
      double[] elements = row(name, row);
      for (int c = 0; c < elements.length; c++) {
        elements[c] = from[row][c] + step * direction[row][c];
      }
    }
  }

  private double[] row(String name, int row) {
    double[][] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException(name + " is not among " + values.keySet());
    }
    return found[row];
  }
}
