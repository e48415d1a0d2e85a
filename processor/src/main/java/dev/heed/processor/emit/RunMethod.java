package dev.heed.processor.emit;

import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** The session's method that computes the logits of one input. */
final class RunMethod {

  private RunMethod() {}

  static MethodSpec of(InputCode input) {
    return MethodSpec.methodBuilder("run")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc("Computes the logits of one input.\n")
        .addParameter(input.argumentType(), input.argument())
        .addCode(
            """
            batch.clear();
            model.encoder.append($N, batch);
            logits = forward.run(batch);
            """,
            input.argument())
        .build();
  }
}
