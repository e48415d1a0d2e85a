package dev.heed.runtime.label;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.train.Score;
import java.util.Arrays;

/** Reads logits as numbers: copies them to where they are wanted, and measures their errors. */
public final class NumberScores {

  private NumberScores() {}

  /**
   * Copies the only number of each row.
   *
   * @param logits {@code [rows, 1]}
   * @param start the first row
   * @param end behind the last row
   * @param numbers where they go, at least as long
   */
  public static void copy(Rows logits, int start, int end, float[] numbers) {
    for (int row = start; row < end; row++) {
      numbers[row - start] = logits.values()[row][0];
    }
  }

  /**
   * Copies the numbers of each row.
   *
   * @param logits {@code [rows, count]}
   * @param count how many numbers a row has
   * @param start the first row
   * @param end behind the last row
   * @param numbers where they go, at least as many rows of at least {@code count} elements
   */
  public static void copy(Rows logits, int count, int start, int end, float[][] numbers) {
    for (int row = start; row < end; row++) {
      System.arraycopy(logits.values()[row], 0, numbers[row - start], 0, count);
    }
  }

  /**
   * Checks that numbers have room.
   *
   * @param room how many elements there are
   * @param needed how many there must be at least
   * @throws IllegalArgumentException if there are fewer
   */
  public static void checkRoom(int room, int needed) {
    if (room < needed) {
      throw new IllegalArgumentException(
          "there is room for " + room + " numbers, must be for at least " + needed);
    }
  }

  /**
   * Checks that the numbers of several rows have room.
   *
   * @param numbers where they go
   * @param rows how many rows there will be
   * @param count how many numbers a row has
   * @throws IllegalArgumentException if there are fewer rows, or one is shorter
   */
  public static void checkRoom(float[][] numbers, int rows, int count) {
    checkRoom(numbers.length, rows);
    for (int row = 0; row < rows; row++) {
      checkRoom(numbers[row].length, count);
    }
  }

  /**
   * Targets out of one row of numbers.
   *
   * @param count how many there must be
   * @param numbers finite, or NaN for what is not known
   * @return a copy
   * @throws IllegalArgumentException if there are more or fewer, or one is infinite
   */
  public static float[] wanted(int count, float... numbers) {
    if (numbers.length != count) {
      throw new IllegalArgumentException(
          "there are " + numbers.length + " numbers, must be " + count);
    }
    for (int i = 0; i < count; i++) {
      if (Float.isInfinite(numbers[i])) {
        throw new IllegalArgumentException(
            "number " + i + " is " + numbers[i] + ", must be finite, or NaN where it is unknown");
      }
    }
    return numbers.clone();
  }

  /**
   * Targets out of several rows of numbers.
   *
   * @param rows how many rows there must be
   * @param count how many numbers a row must have
   * @param numbers each row's, or null where none of a row is known
   * @return the numbers row after row
   * @throws IllegalArgumentException if it is not so
   */
  public static float[] wanted(int rows, int count, float[][] numbers) {
    if (numbers.length != rows) {
      throw new IllegalArgumentException(
          "there are numbers for " + numbers.length + " vectors, must be for " + rows);
    }
    float[] wanted = new float[rows * count];
    Arrays.fill(wanted, Float.NaN);
    for (int row = 0; row < rows; row++) {
      if (numbers[row] != null) {
        System.arraycopy(wanted(count, numbers[row]), 0, wanted, row * count, count);
      }
    }
    return wanted;
  }

  /**
   * Adds the errors of all known targets; the loss is the squared error.
   *
   * @param logits {@code [n, count]}
   * @param count how many numbers a row has
   * @param targets the wanted numbers
   * @param score what is added to
   */
  public static void evaluate(Rows logits, int count, NumberTargets targets, Score score) {
    double squares = 0;
    double absolutes = 0;
    long known = 0;
    for (int row = 0; row < targets.rows(); row++) {
      for (int i = 0; i < count; i++) {
        float wanted = targets.values()[row * count + i];
        if (!Float.isNaN(wanted)) {
          double error = (double) logits.values()[row][i] - wanted;
          squares += error * error;
          absolutes += Math.abs(error);
          known++;
        }
      }
    }
    score.addNumbers(squares, absolutes, known);
  }
}
