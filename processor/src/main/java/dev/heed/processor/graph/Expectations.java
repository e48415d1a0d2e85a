package dev.heed.processor.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what does not hold of a node's shapes. */
public final class Expectations {

  private final List<Parameter> parameters;
  private final List<String> complaints = new ArrayList<>();

  Expectations(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  List<String> complaints() {
    return complaints;
  }

  /** Expects a value to have a width. */
  public void width(Value value, int width) {
    if (value.width() != width) {
      complaints.add(value + " should have the width " + width);
    }
  }

  /** Expects two values to have the same rows and width. */
  public void same(Value left, Value right) {
    rows(left, right);
    width(left, right.width());
  }

  /** Expects two values to have the same rows. */
  public void rows(Value left, Value right) {
    if (!left.rows().equals(right.rows())) {
      complaints.add(left + " should have as many rows as " + right);
    }
  }

  /** Expects a row for each sequence of a value that has several. */
  public void pooled(Value one, Value several) {
    that(one.rows().equals(Length.SEQUENCES), one + " should have a row for each sequence");
    that(!several.rows().equals(Length.SEQUENCES), several + " should have rows to pool");
  }

  /** Expects a parameter to have a shape. */
  public void shape(ParameterId id, Integer... shape) {
    List<Integer> actual = parameters.get(id.index()).shape();
    if (!actual.equals(Arrays.asList(shape))) {
      complaints.add(id + " has the shape " + actual + ", should have " + Arrays.toString(shape));
    }
  }

  /** Expects a look-up table whose rows are as wide as a value. */
  public void rowsOf(ParameterId table, Value value) {
    List<Integer> actual = parameters.get(table.index()).shape();
    if (actual.size() != 2 || actual.get(1) != value.width()) {
      complaints.add(
          table + " has the shape " + actual + ", its rows should be as wide as " + value);
    }
  }

  /** Expects columns of a value that has them, as many rows as another value, and a width. */
  public void columns(Columns columns, Value rows, int width) {
    rows(columns.of(), rows);
    int end = columns.first() + columns.width();
    that(
        columns.first() >= 0 && end <= columns.of().width(),
        columns + " is beyond " + columns.of());
    that(columns.width() == width, columns + " should have the width " + width);
  }

  /** Expects the queries, keys and values of heads, and a value as wide as what they collect. */
  public void heads(Heads heads, Columns query, Columns key, Columns value, Value collected) {
    that(
        heads.count() % heads.groups() == 0,
        heads.groups() + " groups do not divide " + heads.count() + " heads");
    columns(query, collected, heads.count() * heads.width());
    columns(key, collected, heads.groups() * heads.width());
    columns(value, collected, heads.groups() * heads.valueWidth());
    width(collected, heads.count() * heads.valueWidth());
  }

  /** As {@link #heads}, where keys and values are of other rows than queries. */
  public void crossHeads(Heads heads, Columns query, Columns key, Columns value, Value collected) {
    that(
        heads.count() % heads.groups() == 0,
        heads.groups() + " groups do not divide " + heads.count() + " heads");
    columns(query, collected, heads.count() * heads.width());
    columns(key, value.of(), heads.groups() * heads.width());
    columns(value, key.of(), heads.groups() * heads.valueWidth());
    width(collected, heads.count() * heads.valueWidth());
  }

  /** Expects each column of a value to be among some columns exactly once. */
  public void filled(Value value, List<Columns> columns) {
    int[] times = new int[value.width()];
    for (Columns some : columns) {
      if (some.of().equals(value)) {
        int end = Math.min(some.first() + some.width(), times.length);
        for (int column = Math.max(0, some.first()); column < end; column++) {
          times[column]++;
        }
      }
    }
    for (int column = 0; column < times.length; column++) {
      if (times[column] != 1) {
        complaints.add(
            "column " + column + " of " + value + " is made " + times[column] + " times");
        return;
      }
    }
  }

  /**
   * Expects weights over the same input whose outputs side by side have a width, and of which
   * either each has a bias or none.
   */
  public void parts(List<Linear.Part> parts, int inputs, int outputs) {
    int sum = 0;
    int biases = 0;
    for (Linear.Part part : parts) {
      shape(part.weight(), part.outputs(), inputs);
      part.bias().ifPresent(bias -> shape(bias, part.outputs()));
      biases += part.bias().isPresent() ? 1 : 0;
      sum += part.outputs();
    }
    that(sum == outputs, parts + " have " + sum + " outputs, should have " + outputs);
    that(biases == 0 || biases == parts.size(), "only some of " + parts + " have a bias");
  }

  /** Expects something else. */
  public void that(boolean holds, String otherwise) {
    if (!holds) {
      complaints.add(otherwise);
    }
  }
}
