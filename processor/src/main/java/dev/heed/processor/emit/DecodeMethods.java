package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The methods that answer an input with symbols. */
final class DecodeMethods implements AnswerMethods {

  private static final TypeName STRINGS =
      ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class));

  private static final TypeName ANSWERS =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.DECODED);

  private final InputCode input;
  private final int longest;

  DecodeMethods(InputCode input, int longest) {
    this.input = input;
    this.longest = longest;
  }

  @Override
  public List<MethodSpec> ofModel() {
    MethodSpec greedy =
        decode("Answers one input, by the likeliest symbol at each step.\n")
            .addJavadoc(
                """

                $L
                @return the symbols
                @throws IllegalArgumentException if the input is not so
                @throws IllegalStateException if a score is not finite, since weights are damaged
                """,
                input.parameterDocumentation())
            .addParameters(input.parameters())
            .returns(STRINGS)
            .addCode(notNull())
            .addCode(
                """
                String[] answer = new String[LONGEST_ANSWER];
                int count = new Session(this).decode($L, answer);
                return List.of($T.copyOf(answer, count));
                """,
                input.names(),
                Arrays.class)
            .build();
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(greedy);
    methods.add(
        withOptions()
            .addCode(notNull())
            .addStatement("return new Session(this).decode($L, options)", input.names())
            .build());
    methods.addAll(
        WarmUpMethods.of(
            CodeBlock.of("String[] answer = new String[LONGEST_ANSWER];\n"),
            CodeBlock.of("session.decode($L, answer)", input.synthetic())));
    return methods;
  }

  @Override
  public List<MethodSpec> ofSession() {
    return List.of(
        greedy(),
        withOptions().addCode(encode()).addStatement("return search.run(options)").build(),
        told(
            "logProbability",
            TypeName.DOUBLE,
            "The logarithm of the probability of the last greedy answer given its input, in nats.\n"),
        told(
            "complete",
            TypeName.BOOLEAN,
            "Whether the last greedy answer stopped by itself, and did not reach the most symbols.\n"));
  }

  private MethodSpec greedy() {
    return decode("Answers one input, by the likeliest symbol at each step, without allocating.\n")
        .addJavadoc(
            """

            $L
            @param answer where the symbols go, at least $L elements
            @return how many there are
            @throws IllegalArgumentException if the input is not so, or {@code answer} is too short
            @throws IllegalStateException if a score is not finite, since weights are damaged
            """,
            input.parameterDocumentation(),
            longest)
        .addParameters(input.parameters())
        .addParameter(ArrayTypeName.of(String.class), "answer")
        .returns(TypeName.INT)
        .addCode(encode())
        .addStatement("return search.greedy(answer)")
        .build();
  }

  private MethodSpec.Builder withOptions() {
    return decode("Answers one input as options say: by a beam of hypotheses, or at random.\n")
        .addJavadoc(
            """

            $L
            @param options how to decide, and how many answers are wanted
            @return the answers with their scores, the best first
            @throws IllegalArgumentException if the input is not so, or the options have a symbol that the
                model does not know
            @throws IllegalStateException if a score is not finite, since weights are damaged
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .addParameter(RuntimeTypes.DECODING_OPTIONS, "options")
        .returns(ANSWERS);
  }

  private static MethodSpec.Builder decode(String documentation) {
    return MethodSpec.methodBuilder("decode")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(documentation);
  }

  private CodeBlock notNull() {
    CodeBlock.Builder code = CodeBlock.builder();
    input.parameters().stream()
        .filter(parameter -> !parameter.type().isPrimitive())
        .forEach(
            parameter ->
                code.addStatement(
                    "$T.requireNonNull($N, $S)",
                    Objects.class,
                    parameter.name(),
                    parameter.name()));
    return code.build();
  }

  private CodeBlock encode() {
    return CodeBlock.of(
        """
        batch.clear();
        $L.append($L, batch);
        encode.run(batch);
        """,
        input.sessionEncoder(),
        input.names());
  }

  /** A method that tells what the last greedy answer was like. */
  static MethodSpec told(String name, TypeName type, String documentation) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(documentation)
        .returns(type)
        .addStatement("return search.$N()", name)
        .build();
  }
}
