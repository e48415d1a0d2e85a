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

  /** Expects something else. */
  public void that(boolean holds, String otherwise) {
    if (!holds) {
      complaints.add(otherwise);
    }
  }
}
