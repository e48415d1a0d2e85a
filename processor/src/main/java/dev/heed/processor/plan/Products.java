package dev.heed.processor.plan;

import dev.heed.processor.graph.Activate;
import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.ElementFunction;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Value;
import dev.heed.processor.plan.Operand.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans a product, forward or backward, with what follows it in its group. */
final class Products {

  private Products() {}

  /**
   * Appends the call.
   *
   * @param input what is multiplied
   * @param weights with what
   * @param sums what the product alone makes
   */
  static void plan(Value input, Operand weights, Value sums, Calls calls) {
    List<Operand> operands = new ArrayList<>(List.of(calls.matrix(input), weights));
    Optional<ElementFunction> function = Optional.empty();
    boolean residual = false;
    Value output = sums;
    for (Node next : calls.following()) {
      if (next instanceof Add add) {
        operands.add(calls.matrix(add.left().equals(sums) ? add.right() : add.left()));
        residual = true;
        output = add.output();
      } else if (next instanceof Activate activate) {
        function = Optional.of(activate.function());
        output = activate.output();
      } else {
        throw new IllegalStateException("no product does " + next + " along");
      }
    }
    operands.add(calls.matrix(output));
    operands.add(Argument.ROWS);
    calls.add(
        new ProductKernel(input.width(), output.width(), residual, function),
        operands.toArray(Operand[]::new));
  }
}
