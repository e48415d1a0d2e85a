package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * The pieces of generated code that depend on what training wants of an output.
 *
 * @param type the runtime's batch of targets
 * @param created the expression that makes one
 * @param answerType the Java type of a wanted answer
 * @param answer its name
 * @param answerDocumentation its Javadoc
 * @param add the statements that check {@code answer} and make {@code wanted} of it, which is added
 * @param count the statements that count the targets of {@code sequence}
 * @param evaluate the statements that add {@code logits} and {@code targets} to {@code score}
 * @param methods what examples offer beside, with {@code encoder}, {@code inputs} and {@code
 *     targets}
 */
record TargetsCode(
    ClassName type,
    CodeBlock created,
    TypeName answerType,
    String answer,
    String answerDocumentation,
    CodeBlock add,
    CodeBlock count,
    CodeBlock evaluate,
    List<MethodSpec> methods) {

  TargetsCode {
    methods = List.copyOf(methods);
  }
}
