package dev.heed.processor.emit;

import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * The pieces of generated code for another way to give an input.
 *
 * @param input how it is given
 * @param output how it is answered
 */
record FormCode(InputCode input, OutputCode output) {

  /** How the model answers such an input. */
  List<MethodSpec> modelMethods() {
    return answers(output.modelMethods());
  }

  /** How a session answers such an input. */
  List<MethodSpec> sessionMethods() {
    return answers(output.sessionMethods());
  }

  /** What does not take the input is there already. */
  private List<MethodSpec> answers(List<MethodSpec> methods) {
    int count = input.parameters().size();
    return methods.stream()
        .filter(method -> method.parameters().size() >= count)
        .filter(method -> method.parameters().subList(0, count).equals(input.parameters()))
        .toList();
  }
}
