package dev.heed.processor.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks what every pass must keep: values are made once and before they are read, and shapes
 * agree.
 */
public final class Verifier {

  private Verifier() {}

  /**
   * Checks all functions of a program.
   *
   * @param program what a pass returned
   * @return what does not hold, empty for a sound program
   */
  public static List<String> verify(Program program) {
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < program.parameters().size(); i++) {
      if (program.parameters().get(i).id().index() != i) {
        complaints.add("parameter " + program.parameters().get(i).id() + " is not at its index");
      }
    }
    for (Function function : program.functions()) {
      verify(program, function, complaints);
    }
    return complaints;
  }

  private static void verify(Program program, Function function, List<String> complaints) {
    Set<Value> made = new HashSet<>(function.inputs());
    Set<String> names = new HashSet<>();
    function.inputs().forEach(input -> names.add(input.name()));
    for (Operation operation : function.operations()) {
      Node node = operation.node();
      String place = function.name() + ": " + GraphText.line(node) + ": ";
      for (Value input : node.inputs()) {
        if (!made.contains(input)) {
          complaints.add(place + input + " is read before it is made");
        }
      }
      for (Value output : node.outputs()) {
        if (!made.add(output) || !names.add(output.name())) {
          complaints.add(place + output + " is made twice");
        }
      }
      Expectations expect = new Expectations(program.parameters());
      node.verify(expect);
      expect.complaints().forEach(complaint -> complaints.add(place + complaint));
    }
    for (Value result : function.results()) {
      if (!made.contains(result)) {
        complaints.add(function.name() + ": the result " + result + " is never made");
      }
    }
  }

  /**
   * The program itself if it is sound.
   *
   * @throws IllegalStateException listing what does not hold; it is a defect of the pass that made
   *     it
   */
  public static Program verified(Program program) {
    List<String> complaints = verify(program);
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
    return program;
  }
}
