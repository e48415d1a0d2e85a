package dev.heed.processor.plan;

import dev.heed.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes down the kernel calls of one operation, whose values have their buffers. */
public final class Calls {

  private final String section;
  private final Map<Value, Slot> slots;
  private final List<Value> outputs;
  private final List<Step> steps = new ArrayList<>();

  Calls(String section, Map<Value, Slot> slots, List<Value> outputs) {
    this.section = section;
    this.slots = slots;
    this.outputs = outputs;
  }

  /** The buffer of a value. */
  public Operand matrix(Value value) {
    Slot slot = slots.get(value);
    if (slot == null) {
      throw new IllegalStateException(value + " has no buffer");
    }
    return new Operand.Matrix(slot);
  }

  /** Appends a call. */
  public void add(Kernel kernel, Operand... operands) {
    String comment = outputs.stream().map(Value::toString).collect(Collectors.joining(", "));
    steps.add(new Step(section, kernel, List.of(operands), comment));
  }

  List<Step> steps() {
    return steps;
  }
}
