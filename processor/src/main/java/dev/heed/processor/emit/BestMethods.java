package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The methods of models whose answers are label sequences with probabilities of their own. */
final class BestMethods {

  private static final String REFUSAL =
      """
      @throws IllegalStateException if the last call was not {@link #label}, or refused its input
      """;

  private static final String RESULT =
      "@return the best first, with the logarithms of their probabilities\n";

  private final InputCode input;
  private final TypeName answers;

  /**
   * The methods for one kind of label.
   *
   * @param label the enum
   * @param input how the model takes an input
   */
  BestMethods(ClassName label, InputCode input) {
    this.input = input;
    this.answers =
        ParameterizedTypeName.get(
            ClassName.get(List.class),
            ParameterizedTypeName.get(RuntimeTypes.SCORED_LABELS, label));
  }

  /** How a session tells the probability of its last answer. */
  MethodSpec logProbability() {
    return MethodSpec.methodBuilder("logProbability")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The logarithm of the probability of the labels that {@link #label} found last, as a whole, in
            nats: at most 0.

            """
                + REFUSAL)
        .returns(TypeName.DOUBLE)
        .addCode(check())
        .addStatement("return decoder.logProbability()")
        .build();
  }

  private static CodeBlock check() {
    return CodeBlock.of(
        """
        if (batch.sequences() != 1) {
          throw new IllegalStateException("no input is labelled yet; call label first");
        }
        """);
  }

  /**
   * How a session tells the best answers.
   *
   * @param numbers the parameters
   * @param search the expression for them, from {@code decoder}
   */
  MethodSpec ofSession(String documentation, List<String> numbers, CodeBlock search) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("best")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(documentation + RESULT + refusal(numbers, "") + REFUSAL)
            .returns(answers);
    numbers.forEach(number -> method.addParameter(TypeName.INT, number));
    return method
        .addCode(check())
        .addCode(
            """
            return $L.stream()
                .map(one -> $T.of(one.labels(), LABELS, one.logProbability()))
                .toList();
            """,
            search,
            RuntimeTypes.SCORED_LABELS)
        .build();
  }

  /**
   * How a model tells the best answers.
   *
   * @param documentation with a place for that of the input
   * @param numbers the parameters behind the input
   * @param labelling the expression with which {@code session} labels the input
   */
  MethodSpec ofModel(String documentation, List<String> numbers, CodeBlock labelling) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("labelBest")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                documentation
                    + RESULT
                    + refusal(
                        numbers,
                        "the input is empty, too long or otherwise not as declared, or\n    "),
                input.parameterDocumentation())
            .addParameters(input.parameters())
            .returns(answers);
    numbers.forEach(number -> method.addParameter(TypeName.INT, number));
    return method
        .addStatement(
            "$T.requireNonNull($N, $S)", Objects.class, input.argument(), input.argument())
        .addStatement("Session session = new Session(this)")
        .addStatement("$L", labelling)
        .addStatement("return session.best($L)", String.join(", ", numbers))
        .build();
  }

  private static String refusal(List<String> numbers, String before) {
    String each = String.join("} or {@code ", numbers);
    return "@throws IllegalArgumentException if "
        + before
        + "{@code "
        + each
        + "} is out of range\n";
  }
}
