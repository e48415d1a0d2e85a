package dev.heed.processor.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The verifier finds what a faulty pass would leave behind. */
final class VerifierTest {

  private static final Length ROWS = new Length("n", 8);
  private static final Parameter TABLE = parameter(0, "table", 5, 4);
  private static final Parameter WEIGHT = parameter(1, "weight", 3, 4);
  private static final Value VECTORS = new Value("vectors", ROWS, 4);
  private static final Value LOGITS = new Value("logits", ROWS, 3);
  private static final Node LOOK_UP = new LookUp("words", TABLE.id(), VECTORS);
  private static final Node LINEAR = new Linear(VECTORS, WEIGHT.id(), Optional.empty(), LOGITS);

  private static Parameter parameter(int index, String name, Integer... shape) {
    Parameter.Initial zero = new Parameter.Initial.Constant(0);
    return new Parameter(new ParameterId(index, name), "", List.of(shape), zero, true, false);
  }

  private static List<String> verify(List<Value> results, Node... nodes) {
    List<Operation> operations =
        List.of(nodes).stream().map(node -> new Operation("section", node)).toList();
    return Verifier.verify(
        new Program(List.of(TABLE, WEIGHT), List.of(new Function("forward", operations, results))));
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
  void anUnsoundProgramIsADefectOfThePassThatMadeIt() {
    Function function = new Function("forward", List.of(), List.of(LOGITS));
    Program program = new Program(List.of(), List.of(function));
    assertThrows(IllegalStateException.class, () -> Verifier.verified(program));
  }
}
