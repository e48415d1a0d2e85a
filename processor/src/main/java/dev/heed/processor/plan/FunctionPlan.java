package dev.heed.processor.plan;

import dev.heed.processor.graph.Length;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * How one function is computed.
 *
 * @param name that of the function, such as {@code forward}
 * @param given the buffers that another function filled
 * @param slots its buffers
 * @param steps its kernel calls, in order
 * @param results the buffers of its results
 */
public record FunctionPlan(
    String name, List<Slot> given, List<Slot> slots, List<Step> steps, List<Slot> results) {

  public FunctionPlan {
    given = List.copyOf(given);
    slots = List.copyOf(slots);
    steps = List.copyOf(steps);
    results = List.copyOf(results);
  }

  /** Whether some buffers have a row for each sequence. */
  public boolean pools() {
    return slots.stream().anyMatch(slot -> slot.rows().equals(Length.SEQUENCES));
  }

  /** Whether some buffers have a row for each symbol. */
  public boolean hasSymbols() {
    return slots.stream().anyMatch(slot -> slot.rows().isOfSymbols());
  }

  /** Whether some buffers have a row for each vector of the input. */
  public boolean hasVectors() {
    return slots.stream()
        .anyMatch(slot -> !slot.rows().isOfSymbols() && !slot.rows().equals(Length.SEQUENCES));
  }

  /** Whether it is computed for as many rows as the input has. */
  public boolean countsVectors() {
    return hasVectors() || !hasSymbols();
  }

  /** The caches of earlier steps, by number. */
  public List<Operand.Cache> caches() {
    return steps.stream()
        .flatMap(step -> step.operands().stream())
        .filter(Operand.Cache.class::isInstance)
        .map(Operand.Cache.class::cast)
        .sorted(Comparator.comparingInt(Operand.Cache::index))
        .toList();
  }

  /** What kernels use of scratch memories, each size once, by number. */
  public List<Operand.Scratch> scratchSizes() {
    return steps.stream()
        .flatMap(step -> step.operands().stream())
        .filter(Operand.Scratch.class::isInstance)
        .map(Operand.Scratch.class::cast)
        .distinct()
        .sorted(Comparator.comparingInt(Operand.Scratch::index))
        .toList();
  }

  /** The objects of the runtime that kernels use, each once. */
  public List<Operand.Workspace> workspaces() {
    return steps.stream()
        .flatMap(step -> step.operands().stream())
        .filter(Operand.Workspace.class::isInstance)
        .map(Operand.Workspace.class::cast)
        .distinct()
        .toList();
  }

  /** The numbers of the scratch memories that kernels use. */
  public TreeSet<Integer> scratches() {
    TreeSet<Integer> scratches = new TreeSet<>();
    for (Step step : steps) {
      for (Operand operand : step.operands()) {
        if (operand instanceof Operand.Scratch scratch) {
          scratches.add(scratch.index());
        }
      }
    }
    return scratches;
  }
}
