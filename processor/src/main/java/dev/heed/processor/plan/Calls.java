package dev.heed.processor.plan;

import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes down the kernel calls of one group, whose values have their buffers. */
public final class Calls {

  private final Program program;
  private final Group group;
  private final Map<Value, Slot> slots;
  private final List<Step> steps = new ArrayList<>();

  Calls(Program program, Group group, Map<Value, Slot> slots) {
    this.program = program;
    this.group = group;
    this.slots = slots;
  }

  /** What the kernel of the group's first node does along; empty for most. */
  List<Node> following() {
    return group.following();
  }

  /** Whether gradients of a table are kept for the rows alone that a batch touches. */
  boolean isSparse(ParameterId table) {
    return program.parameter(table).sparse();
  }

  /** The buffer of a value. */
  public Operand matrix(Value value) {
    return new Operand.Matrix(slot(value));
  }

  /** Columns of a value's buffer. */
  public Operand columns(Columns columns) {
    return new Operand.Columns(slot(columns.of()), columns.first());
  }

  private Slot slot(Value value) {
    Slot slot = slots.get(value);
    if (slot == null) {
      throw new IllegalStateException(value + " has no buffer");
    }
    return slot;
  }

  /** Appends a call. */
  public void add(Kernel kernel, Operand... operands) {
    String comment =
        group.outputs().stream().map(Value::toString).collect(Collectors.joining(", "));
    List<Operand> counted = Arrays.stream(operands).map(this::counted).toList();
    steps.add(new Step(group.section(), kernel, counted, comment));
  }

  /** Behind a pooling there are as many rows as sequences; symbols have rows of their own. */
  private Operand counted(Operand operand) {
    if (group.rows().isOfSymbols()) {
      return operand == Operand.Argument.ROWS
          ? Operand.Argument.SYMBOL_ROWS
          : operand == Operand.Argument.BATCH ? Operand.Argument.SYMBOL_BATCH : operand;
    }
    return operand == Operand.Argument.ROWS && group.rows().equals(Length.SEQUENCES)
        ? Operand.Argument.SEQUENCES
        : operand;
  }

  List<Step> steps() {
    return steps;
  }
}
