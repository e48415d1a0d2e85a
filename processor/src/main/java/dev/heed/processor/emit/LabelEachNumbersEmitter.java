package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelEachNumbersSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers for each vector: an array of them, or an array of arrays. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelEachNumbersEmitter implements OutputEmitter<LabelEachNumbersSpec> {

  @Override
  public Class<LabelEachNumbersSpec> subject() {
    return LabelEachNumbersSpec.class;
  }

  @Override
  public OutputCode code(
      LabelEachNumbersSpec output, LabelSet labels, Names names, InputCode input) {
    int count = output.count();
    TypeName numbers = NumberCode.floats(count == 1 ? 1 : 2);
    ManyMethods many = new ManyMethods(places(count, input), input);
    List<MethodSpec> modelMethods = new ArrayList<>();
    modelMethods.add(
        EachMethods.label(input, count == 1 ? "the number of each" : count + " numbers for each")
            .returns(numbers)
            .addStatement("$T numbers = $L", numbers, made(input.length(), count))
            .addStatement("new Session(this).label($L, numbers)", input.names())
            .addStatement("return numbers")
            .build());
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(
            CodeBlock.builder()
                .addStatement("$T numbers = $L", numbers, made(CodeBlock.of("LONGEST"), count))
                .build(),
            CodeBlock.of("session.label($L, numbers)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(session(count, numbers, input));
    sessionMethods.addAll(many.ofSession());
    return new OutputCode(
        List.of(),
        CodeBlock.of(""),
        modelMethods,
        sessionMethods,
        NumberCode.targets(count, true, input));
  }

  private static CodeBlock made(CodeBlock rows, int count) {
    return count == 1
        ? CodeBlock.of("new float[$L]", rows)
        : CodeBlock.of("new float[$L][$L]", rows, count);
  }

  private static MethodSpec session(int count, TypeName numbers, InputCode input) {
    return EachMethods.labelInto(
        input,
        numbers,
        "numbers",
        count == 1
            ? "where the numbers go, at least as long as the input"
            : "for each vector the array where its numbers go, at least " + count + " elements",
        CodeBlock.of("numbers.length"),
        count == 1
            ? CodeBlock.of("$T.copy(logits, 0, n, numbers);\n", RuntimeTypes.NUMBER_SCORES)
            : CodeBlock.of(
                "$1T.checkRoom(numbers, n, $2L);\n$1T.copy(logits, $2L, 0, n, numbers);\n",
                RuntimeTypes.NUMBER_SCORES,
                count));
  }

  private static Places places(int count, InputCode input) {
    TypeName arrays = NumberCode.floats(count == 1 ? 2 : 3);
    ClassName scores = RuntimeTypes.NUMBER_SCORES;
    String where = "batch.start(sequence), batch.start(sequence + 1), numbers[first + sequence]";
    return new Places(
        "numbers",
        true,
        arrays,
        arrays,
        arrays,
        count == 1
            ? "for each input the array where its numbers go, at least as long as the input"
            : "for each vector of each input the array where its numbers go",
        inputs -> CodeBlock.of("room($N)", inputs),
        Optional.of(room(arrays, count, input)),
        CodeBlock.of("numbers"),
        CodeBlock.of("$T.checkRoom(numbers.length, inputs.size());\n", scores),
        count == 1
            ? CodeBlock.of("$T.checkRoom(numbers[input].length, batch.rows() - start);\n", scores)
            : CodeBlock.of(
                "$T.checkRoom(numbers[input], batch.rows() - start, $L);\n", scores, count),
        CodeBlock.of("$T.copy(logits, $L$L);\n", scores, count == 1 ? "" : count + ", ", where));
  }

  private static MethodSpec room(TypeName arrays, int count, InputCode input) {
    CodeBlock rows = CodeBlock.of("$N == null ? 0 : $L", input.argument(), input.length());
    return MethodSpec.methodBuilder("room")
        .addModifiers(input.lengthModifiers())
        .addJavadoc(
            "A place for all numbers; none for an input that is null, which is refused later.\n")
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(List.class), input.argumentType().box()),
            "inputs")
        .returns(arrays)
        .addCode(
            """
            $1T numbers = new float[inputs.size()][]$2L;
            int next = 0;
            for ($3T $4N : inputs) {
              numbers[next++] = $5L;
            }
            return numbers;
            """,
            arrays,
            count == 1 ? "" : "[]",
            input.argumentType(),
            input.argument(),
            made(rows, count))
        .build();
  }
}
