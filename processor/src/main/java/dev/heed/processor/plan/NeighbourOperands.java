package dev.heed.processor.plan;

import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.Operand.Argument;
import java.util.ArrayList;
import java.util.List;

/** What tells attention which keys a query considers. */
final class NeighbourOperands {

  /** Behind the scratch memories of attention's own and of the steps of scores. */
  private static final int FIRST_SCRATCH = 7;

  private NeighbourOperands() {}

  /**
   * The batch, for the beginnings of its sequences; or its neighbours, the number of rows, and
   * memories for the rows of a query's neighbours.
   *
   * @param gathered of how many matrices those rows are read and written
   */
  static List<Operand> of(Visibility visibility, int gathered) {
    if (!visibility.edges()) {
      return List.of(Argument.BATCH);
    }
    List<Operand> operands = new ArrayList<>();
    operands.add(new Operand.Bags("neighbours"));
    operands.add(Argument.ROWS);
    for (int matrix = 0; matrix < gathered; matrix++) {
      operands.add(new Operand.Scratch(FIRST_SCRATCH + matrix));
    }
    return operands;
  }
}
