package dev.heed.runtime.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Labels many inputs: cuts them into batches, gives lists of labels, and names refused inputs. */
public final class InputBatches {

  /** So many batches for each thread let one that is slower for a while do fewer of them. */
  private static final int SHARES = 4;

  /**
   * Several tiles of rows: with fewer, a thread's handing over would be worth as much as its work.
   */
  private static final int LEAST_ROWS = 16;

  private InputBatches() {}

  /**
   * Cuts inputs into batches in their order: one is full as soon as it has {@code full} rows, or
   * fewer where several parts would else be idle.
   *
   * @param rows for each input how many rows it has
   * @param full the rows that fill a batch, at least 1
   * @param parts how many threads share the batches, at least 1
   * @return the first input of each batch, and last the number of inputs
   * @throws IllegalArgumentException if {@code parts} is below 1
   */
  public static int[] cut(int[] rows, int full, int parts) {
    Parts.check(parts);
    long sum = Arrays.stream(rows).asLongStream().sum();
    int enough = (int) Math.min(full, Math.max(LEAST_ROWS, sum / ((long) SHARES * parts)));
    int[] starts = new int[rows.length + 1];
    int batches = 0;
    int filled = enough;
    for (int input = 0; input < rows.length; input++) {
      if (filled >= enough) {
        starts[batches++] = input;
        filled = 0;
      }
      filled += rows[input];
    }
    starts[batches] = rows.length;
    return Arrays.copyOf(starts, batches + 1);
  }

  /**
   * The labels of all inputs as lists that nobody can change.
   *
   * @param <L> the kind of label
   * @param labels the labels of each input, none null
   */
  public static <L> List<List<L>> lists(L[][] labels) {
    List<List<L>> lists = new ArrayList<>(labels.length);
    for (L[] one : labels) {
      lists.add(List.of(one));
    }
    return Collections.unmodifiableList(lists);
  }

  /**
   * The first labels of all inputs as lists that nobody can change.
   *
   * @param <L> the kind of label
   * @param labels the labels of each input
   * @param counts how many of them count, none of those null
   */
  public static <L> List<List<L>> lists(L[][] labels, int[] counts) {
    List<List<L>> lists = new ArrayList<>(labels.length);
    for (int input = 0; input < labels.length; input++) {
      lists.add(List.of(Arrays.copyOf(labels[input], counts[input])));
    }
    return Collections.unmodifiableList(lists);
  }

  /**
   * Checks that there is a place for the labels of each input.
   *
   * @param inputs how many inputs there are
   * @param places how many places for labels
   * @throws IllegalArgumentException if there are fewer places than inputs
   */
  public static void checkPlaces(int inputs, int places) {
    if (places < inputs) {
      throw new IllegalArgumentException(
          String.format(
              "there are places for the labels of %d inputs, must be for at least %d",
              places, inputs));
    }
  }

  /**
   * Checks that the labels of one input have room.
   *
   * @param labels where they go; callers that no tool checks may give null
   * @param rows how many there will be
   * @throws IllegalArgumentException if {@code labels} is null or too short
   */
  public static void checkRoom(Object[] labels, int rows) {
    checkRoom(labels == null ? 0 : labels.length, rows);
  }

  /**
   * Checks that labels have room.
   *
   * @param room for how many there is
   * @param rows how many there will be
   * @throws IllegalArgumentException if there is too little
   */
  public static void checkRoom(int room, int rows) {
    if (room < rows) {
      throw new IllegalArgumentException(
          String.format("there is room for %d labels, must be for at least %d", room, rows));
    }
  }

  /**
   * The refusal of one input among many, which says which.
   *
   * @param input its index
   * @param reason why it is refused
   */
  public static IllegalArgumentException refused(int input, IllegalArgumentException reason) {
    return new IllegalArgumentException("input " + input + ": " + reason.getMessage(), reason);
  }
}
