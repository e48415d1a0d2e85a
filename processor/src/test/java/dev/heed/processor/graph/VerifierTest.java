package dev.heed.processor.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.processor.graph.Linear.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verifier finds what a faulty pass would leave behind. */
final class VerifierTest {

  private static final Length ROWS = new Length("n", 8);
  private static final Parameter TABLE = parameter(0, "table", 5, 4);
  private static final Parameter WEIGHT = parameter(1, "weight", 3, 4);
  private static final Parameter BIAS = parameter(2, "bias", 3);
  private static final Value VECTORS = new Value("vectors", ROWS, 4);
  private static final Value LOGITS = new Value("logits", ROWS, 3);
  private static final Node LOOK_UP = new LookUp("words", TABLE.id(), VECTORS);
  private static final Node LINEAR = linear(LOGITS, part(WEIGHT, 3));

  private static Parameter parameter(int index, String name, Integer... shape) {
    Parameter.Initial zero = new Parameter.Initial.Constant(0);
    return new Parameter(new ParameterId(index, name), "", List.of(shape), zero, true, false);
  }

  private static Part part(Parameter weight, int outputs, ParameterId... bias) {
    return new Part(weight.id(), List.of(bias).stream().findFirst(), outputs);
  }

  private static Linear linear(Value output, Part... parts) {
    return new Linear(VECTORS, List.of(parts), output);
  }

  private static List<String> verify(List<Value> results, Node... nodes) {
    List<Operation> operations =
        List.of(nodes).stream().map(node -> new Operation("section", node)).toList();
    return Verifier.verify(
        new Program(
            List.of(TABLE, WEIGHT, BIAS), List.of(new Function("forward", operations, results))));
  }

  private static void assertFinds(String text, List<String> complaints) {
    assertEquals(1, complaints.size(), complaints::toString);
    assertTrue(complaints.get(0).contains(text), complaints.get(0));
  }

  @Test
  void aSoundProgramHasNoComplaint() {
    assertEquals(List.of(), verify(List.of(LOGITS), LOOK_UP, LINEAR));
  }

  @Test
  void readingBeforeMaking() {
    assertFinds("read before it is made", verify(List.of(LOGITS), LINEAR, LOOK_UP));
  }

  @Test
  void makingTwice() {
    assertFinds("made twice", verify(List.of(LOGITS), LOOK_UP, LOOK_UP, LINEAR));
  }

  @Test
  void aResultThatIsNeverMade() {
    assertFinds("never made", verify(List.of(LOGITS), LOOK_UP));
  }

  @Test
  void shapesThatDoNotAgree() {
    Value wide = new Value("wide", ROWS, 6);
    Node tooWide = new LookUp("words", TABLE.id(), wide);
    assertFinds("its rows should be as wide as wide [n, 6]", verify(List.of(wide), tooWide));
    Node add = new Add(VECTORS, LOGITS, new Value("sum", ROWS, 4));
    assertFinds("should have the width 3", verify(List.of(), LOOK_UP, LINEAR, add));
  }

  @Test
  void partsSideBySide() {
    Value both = new Value("both", ROWS, 6);
    Part plain = part(WEIGHT, 3);
    assertEquals(List.of(), verify(List.of(both), LOOK_UP, linear(both, plain, plain)));
    Part shifted = part(WEIGHT, 3, BIAS.id());
    assertFinds("only some of", verify(List.of(both), LOOK_UP, linear(both, plain, shifted)));
    assertFinds(
        "have 3 outputs, should have 6", verify(List.of(both), LOOK_UP, linear(both, plain)));
    assertFinds(
        "weight has the shape [3, 4], should have [6, 4]",
        verify(List.of(both), LOOK_UP, linear(both, part(WEIGHT, 6))));
  }

  private static Node attend(Columns query, Columns key, Columns value, Value output) {
    Heads one = Heads.of(1, output.width());
    return new Attend(query, key, value, one, Relevance.SCALED, Visibility.ALL, output);
  }

  private static Node gradient(Columns read, Columns query, Columns key, Columns value) {
    Heads one = Heads.of(1, 4);
    return new AttendGradient(
        read, read, read, VECTORS, one, Relevance.SCALED, Visibility.ALL, query, key, value);
  }

  @Test
  void columnsBeyondTheirValue() {
    Value heads = new Value("heads", ROWS, 2);
    Columns within = new Columns(VECTORS, 2, 2);
    assertEquals(List.of(), verify(List.of(heads), LOOK_UP, attend(within, within, within, heads)));
    Columns beyond = new Columns(VECTORS, 3, 2);
    assertFinds(
        "vectors[:, 3:5] is beyond vectors [n, 4]",
        verify(List.of(heads), LOOK_UP, attend(within, beyond, within, heads)));
  }

  @Test
  void columnsOfAGradientThatAreMadeTwiceOrNever() {
    Columns read = new Columns(VECTORS, 0, 4);
    Value joint = new Value("joint", ROWS, 12);
    Columns first = new Columns(joint, 0, 4);
    Columns second = new Columns(joint, 4, 4);
    Node lacking = gradient(read, first, second, second);
    assertFinds(
        "column 4 of joint [n, 12] is made 2 times", verify(List.of(joint), LOOK_UP, lacking));
    Columns third = new Columns(joint, 8, 4);
    Node complete = gradient(read, first, third, second);
    assertEquals(List.of(), verify(List.of(joint), LOOK_UP, complete));
  }

  @Test
  void anUnsoundProgramIsADefectOfThePassThatMadeIt() {
    Function function = new Function("forward", List.of(), List.of(LOGITS));
    Program program = new Program(List.of(), List.of(function));
    assertThrows(IllegalStateException.class, () -> Verifier.verified(program));
  }
}
