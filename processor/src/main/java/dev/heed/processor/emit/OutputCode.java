package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * The pieces of generated code that depend on the kind of output.
 *
 * @param modelFields constants of the model
 * @param modelMethods how the model answers, through a new session
 * @param sessionMethods how a session answers, with {@code model}, {@code forward}, {@code batch}
 *     and {@code logits}
 * @param targetsType the runtime's batch of targets
 * @param answerType the Java type of a wanted answer
 * @param answer its name
 * @param answerDocumentation its Javadoc
 * @param addTargets the statements that check {@code answer} and add it to {@code targets}
 * @param countTargets the statements that count the targets of {@code sequence}
 * @param evaluate the statements that add {@code logits} and {@code targets} to {@code score}
 */
record OutputCode(
    List<FieldSpec> modelFields,
    List<MethodSpec> modelMethods,
    List<MethodSpec> sessionMethods,
    ClassName targetsType,
    TypeName answerType,
    String answer,
    String answerDocumentation,
    CodeBlock addTargets,
    CodeBlock countTargets,
    CodeBlock evaluate) {

  OutputCode {
    modelFields = List.copyOf(modelFields);
    modelMethods = List.copyOf(modelMethods);
    sessionMethods = List.copyOf(sessionMethods);
  }
}
