package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * The pieces of generated code that depend on the kind of output.
 *
 * @param modelFields fields of the model
 * @param initialise the statements that set those that are not constants
 * @param modelMethods how the model answers, through a new session
 * @param sessionMethods how a session answers, with {@code model}, {@code forward}, {@code batch}
 *     and {@code logits}
 * @param targets what training wants
 */
record OutputCode(
    List<FieldSpec> modelFields,
    CodeBlock initialise,
    List<MethodSpec> modelMethods,
    List<MethodSpec> sessionMethods,
    TargetsCode targets) {

  OutputCode {
    modelFields = List.copyOf(modelFields);
    modelMethods = List.copyOf(modelMethods);
    sessionMethods = List.copyOf(sessionMethods);
  }

  /** The runtime's batch of targets. */
  ClassName targetsType() {
    return targets.type();
  }
}
