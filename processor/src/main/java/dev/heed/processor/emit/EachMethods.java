package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** What models share that label each vector of an input. */
final class EachMethods {

  private EachMethods() {}

  /** The beginning of the model's method that labels one input. */
  static MethodSpec.Builder label(InputCode input, String returned) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels each vector of one input.

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
   * The session's method that labels one input without allocating.
   *
   * @param type what is filled
   * @param labels its name
   * @param documentation its Javadoc
   * @param room the expression for how many vectors it has room
   * @param decode the statements that fill it, from the row 0 to before {@code n}
   */
  static MethodSpec labelInto(
      InputCode input,
      TypeName type,
      String labels,
      String documentation,
      CodeBlock room,
      CodeBlock decode) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels each vector of one input at once, without allocating.

            $1L
            @param $2L $3L
            @return how many vectors there are
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as
                declared, or {@code $2L} is too short; then nothing is written
            """,
            input.parameterDocumentation(),
            labels,
            documentation)
        .addParameters(input.parameters())
        .addParameter(type, labels)
        .returns(TypeName.INT)
        .addCode(
            """
            batch.clear();
            $1L.append($2L, batch);
            int n = batch.rows();
            if ($3L < n) {
              batch.clear();
              throw new IllegalArgumentException(
                  "there is room for " + $3L + " $4L, must be for at least " + n);
            }
            logits = forward.run(batch);
            $5Lreturn n;
            """,
            input.sessionEncoder(),
            input.names(),
            room,
            labels,
            decode)
        .build();
  }
}
