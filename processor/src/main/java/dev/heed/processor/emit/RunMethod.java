package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** The session's method that computes the logits of one input. */
final class RunMethod {

  private RunMethod() {}

  static MethodSpec of(InputCode input) {
    return of(input, CodeBlock.of(""));
  }

  /**
   * The same for answers that take more than the logits.
   *
   * @param decode the statements that make them, from the row 0 on
   */
  static MethodSpec of(InputCode input, CodeBlock decode) {
    return MethodSpec.methodBuilder("run")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc("Computes the logits of one input.\n")
        .addParameters(input.parameters())
        .addCode(
            """
            batch.clear();
            $L.append($L, batch);
            logits = forward.run(batch);
            """,
            input.sessionEncoder(),
            input.names())
        .addCode(decode)
        .build();
  }
}
