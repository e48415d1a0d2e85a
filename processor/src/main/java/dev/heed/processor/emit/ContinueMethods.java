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

/** The methods that go on with a sequence, of a model without an input. */
final class ContinueMethods implements AnswerMethods {

  private static final TypeName STRINGS =
      ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class));

  private static final TypeName ANSWERS =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.DECODED);

  private final int longest;

  /**
   * The methods.
   *
   * @param longest the most symbols of a sequence
   */
  ContinueMethods(int longest) {
    this.longest = longest;
  }

  @Override
  public List<MethodSpec> ofModel() {
    MethodSpec greedy =
        decode("Goes on with a sequence, by the likeliest symbol at each step.\n")
            .addJavadoc(
                """

                @param prefix what it begins with, up to $L symbols that the model knows; may be none
                @return all of its symbols, the prefix first
                @throws IllegalArgumentException if the prefix is not so
                @throws IllegalStateException if a score is not finite, since weights are damaged
                """,
                longest)
            .addParameter(STRINGS, "prefix")
            .returns(STRINGS)
            .addStatement("$T.requireNonNull(prefix, $S)", Objects.class, "prefix")
            .addCode(
                """
                String[] answer = new String[LONGEST_ANSWER];
                int count = new Session(this).decode(prefix, answer);
                return List.of($T.copyOf(answer, count));
                """,
                Arrays.class)
            .build();
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(greedy);
    methods.add(withOptions().addStatement("return new Session(this).decode(options)").build());
    methods.addAll(
        WarmUpMethods.of(
            CodeBlock.of(""),
            "LONGEST_ANSWER",
            CodeBlock.of(
                "session.decode($T.builder().longest(n).build())", RuntimeTypes.DECODING_OPTIONS)));
    return methods;
  }

  @Override
  public List<MethodSpec> ofSession() {
    return List.of(
        greedy(),
        withOptions().addStatement("return search.run(options)").build(),
        DecodeMethods.told(
            "logProbability",
            TypeName.DOUBLE,
            "The logarithm of the probability of the last greedy answer given its prefix, in nats.\n"),
        DecodeMethods.told(
            "complete",
            TypeName.BOOLEAN,
            "Whether the last greedy answer stopped by itself, and did not reach the most symbols.\n"));
  }

  private MethodSpec greedy() {
    return decode(
            "Goes on with a sequence, by the likeliest symbol at each step, without allocating.\n")
        .addJavadoc(
            """

            @param prefix what it begins with, up to $L symbols that the model knows; may be none
            @param answer where all symbols go, the prefix first, at least $L elements
            @return how many there are
            @throws IllegalArgumentException if the prefix is not so, or {@code answer} is too short
            @throws IllegalStateException if a score is not finite, since weights are damaged
            """,
            longest,
            longest)
        .addParameter(STRINGS, "prefix")
        .addParameter(ArrayTypeName.of(String.class), "answer")
        .returns(TypeName.INT)
        .addStatement("return search.greedy(prefix, answer)")
        .build();
  }

  private MethodSpec.Builder withOptions() {
    return decode(
            "Goes on with the prefix of options as they say: by a beam of hypotheses, or at random.\n")
        .addJavadoc(
            """

            @param options how to decide, how sequences begin, and how many are wanted
            @return the sequences with their scores, the best first
            @throws IllegalArgumentException if the options have a symbol that the model does not know, or
                a prefix of more than $L
            @throws IllegalStateException if a score is not finite, since weights are damaged
            """,
            longest)
        .addParameter(RuntimeTypes.DECODING_OPTIONS, "options")
        .returns(ANSWERS);
  }

  private static MethodSpec.Builder decode(String documentation) {
    return MethodSpec.methodBuilder("decode")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(documentation);
  }
}
