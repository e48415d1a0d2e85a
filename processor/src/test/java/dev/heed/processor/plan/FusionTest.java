package dev.heed.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.heed.processor.graph.Activate;
import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.ElementFunction;
import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.LinearInputGradient;
import dev.heed.processor.graph.LookUp;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes into one kernel call with a product, and what stays out. */
final class FusionTest {

  private static final Length ROWS = new Length("n", 8);
  private static final Value INPUT = value("input");
  private static final Value SUMS = value("sums");
  private static final Value TOTAL = value("total");
  private static final Value ACTIVATED = value("activated");
  private static final List<Linear.Part> PARTS =
      List.of(new Linear.Part(new ParameterId(1, "weight"), Optional.empty(), 4));
  private static final Node LOOK_UP = new LookUp("words", new ParameterId(0, "table"), INPUT);
  private static final Node LINEAR = new Linear(INPUT, PARTS, SUMS);
  private static final Node ADD = new Add(INPUT, SUMS, TOTAL);

  private static Value value(String name) {
    return new Value(name, ROWS, 4);
  }

  private static Node relu(Value input, Value output) {
    return new Activate(input, ElementFunction.RELU, output);
  }

  private static List<Step> steps(Value result, Node... nodes) {
    List<Operation> operations =
        List.of(nodes).stream().map(node -> new Operation("section", node)).toList();
    Function function = new Function("forward", operations, List.of(result));
    return Planner.plan(new Program(List.of(), List.of(function))).functions().get(0).steps();
  }

  private static List<String> methods(Value result, Node... nodes) {
    return steps(result, nodes).stream().map(step -> step.kernel().method()).toList();
  }

  @Test
  void theFunctionOfAProduct() {
    assertEquals(
        List.of("lookUp4", "product4to4Relu"),
        methods(ACTIVATED, LOOK_UP, LINEAR, relu(SUMS, ACTIVATED)));
  }

  @Test
  void theResidualOfAProductOnEitherSide() {
    List<String> fused = List.of("lookUp4", "product4to4WithResidual");
    assertEquals(fused, methods(TOTAL, LOOK_UP, LINEAR, ADD));
    assertEquals(fused, methods(TOTAL, LOOK_UP, LINEAR, new Add(SUMS, INPUT, TOTAL)));
  }

  @Test
  void theResidualAndThenTheFunction() {
    assertEquals(
        List.of("lookUp4", "product4to4WithResidualRelu"),
        methods(ACTIVATED, LOOK_UP, LINEAR, ADD, relu(TOTAL, ACTIVATED)));
  }

  @Test
  void theResidualBehindTheFunctionStaysOut() {
    assertEquals(
        List.of("lookUp4", "product4to4Relu", "add4"),
        methods(TOTAL, LOOK_UP, LINEAR, relu(SUMS, ACTIVATED), new Add(INPUT, ACTIVATED, TOTAL)));
  }

  @Test
  void theProductOfTheBackwardPass() {
    assertEquals(
        List.of("lookUp4", "product4to4WithResidual"),
        methods(TOTAL, LOOK_UP, new LinearInputGradient(INPUT, PARTS, SUMS), ADD));
  }

  @Test
  void sumsThatAreReadTwiceAreWritten() {
    List<String> apart = List.of("lookUp4", "product4to4", "relu4", "add4");
    Node both = new Add(ACTIVATED, SUMS, TOTAL);
    assertEquals(apart, methods(TOTAL, LOOK_UP, LINEAR, relu(SUMS, ACTIVATED), both));
    Node doubled = new Add(SUMS, SUMS, TOTAL);
    assertEquals(
        List.of("lookUp4", "product4to4", "add4"), methods(TOTAL, LOOK_UP, LINEAR, doubled));
  }

  @Test
  void sumsThatAreAResultAreWritten() {
    assertEquals(
        List.of("lookUp4", "product4to4", "relu4"),
        methods(SUMS, LOOK_UP, LINEAR, relu(SUMS, ACTIVATED)));
  }

  @Test
  void theOutputHasABufferThatNothingOfTheGroupIsReadFrom() {
    Step product = steps(TOTAL, LOOK_UP, LINEAR, ADD).get(1);
    List<Operand> buffers =
        product.operands().stream().filter(Operand.Matrix.class::isInstance).toList();
    // input and residual are the same value here
    assertEquals(buffers.get(0), buffers.get(1));
    assertNotEquals(buffers.get(0), buffers.get(2));
  }
}
