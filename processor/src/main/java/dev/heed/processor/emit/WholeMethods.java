package dev.heed.processor.emit;

import com.palantir.javapoet.MethodSpec;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** What models share that label an input as a whole. */
final class WholeMethods {

  private WholeMethods() {}

  /** The beginning of the model's method that labels one input. */
  static MethodSpec.Builder label(InputCode input, String returned) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels one input as a whole.

            $L
            @return $L
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as declared
            """,
            input.parameterDocumentation(),
            returned)
        .addParameters(input.parameters())
        .addStatement(
            "$T.requireNonNull($N, $S)", Objects.class, input.argument(), input.argument());
  }

  /**
   * The beginning of the session's method that labels one input without allocating.
   *
   * @param answer the last lines of its Javadoc but for the exceptions
   */
  static MethodSpec.Builder labelOne(InputCode input, String answer) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels one input as a whole, without allocating.

            $L
            $L
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as declared
            """,
            input.parameterDocumentation(),
            answer)
        .addParameters(input.parameters())
        .addStatement("run($L)", input.names());
  }
}
