package dev.heed.processor.plan;

import dev.heed.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Places values into as few buffers as their lives allow: a buffer is free again after the last
 * read of its value. No group reads and writes the same buffer, results keep theirs to the end.
 */
final class BufferPlacement {

  private final List<Group> groups;
  private final Map<Value, Integer> lastReads = new HashMap<>();
  private final Map<Value, Slot> places = new HashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private final List<Slot> given = new ArrayList<>();
  private final List<Slot> free = new ArrayList<>();

  /**
   * No value placed yet, but those that another function made.
   *
   * @param inputs those
   */
  BufferPlacement(List<Group> groups, List<Value> inputs, List<Value> results) {
    this.groups = groups;
    for (Value input : inputs) {
      given.add(new Slot(given.size(), input.rows(), input.width(), true));
      places.put(input, given.get(given.size() - 1));
    }
    for (int i = 0; i < groups.size(); i++) {
      for (Value output : groups.get(i).outputs()) {
        lastReads.put(output, i);
      }
      for (Value input : groups.get(i).inputs()) {
        lastReads.put(input, i);
      }
    }
    results.forEach(result -> lastReads.put(result, Integer.MAX_VALUE));
    inputs.forEach(input -> lastReads.put(input, Integer.MAX_VALUE));
  }

  /** The buffers of the values that live now. */
  Map<Value, Slot> places() {
    return places;
  }

  Slot placeOf(Value value) {
    return Objects.requireNonNull(places.get(value), value::toString);
  }

  /** The buffers that another function fills, in the order of its results. */
  List<Slot> given() {
    return given;
  }

  List<Slot> slots() {
    return slots;
  }

  /** Finds buffers for what group {@code i} makes. */
  void place(int i) {
    for (Value output : groups.get(i).outputs()) {
      places.put(output, take(output));
    }
  }

  /** Frees the buffers of values that group {@code i} reads last. */
  void release(int i) {
    Group group = groups.get(i);
    for (List<Value> values : List.of(group.inputs(), group.outputs())) {
      for (Value value : values) {
        if (lastReads.getOrDefault(value, i) == i && places.containsKey(value)) {
          free.add(places.remove(value));
        }
      }
    }
  }

  /** The narrowest free buffer that is wide enough, else a new one. */
  private Slot take(Value value) {
    Slot best = null;
    for (Slot slot : free) {
      boolean fits = slot.rows().equals(value.rows()) && slot.width() >= value.width();
      if (fits && (best == null || slot.width() < best.width())) {
        best = slot;
      }
    }
    if (best == null) {
      best = new Slot(slots.size(), value.rows(), value.width());
      slots.add(best);
      return best;
    }
    free.remove(best);
    return best;
  }
}
