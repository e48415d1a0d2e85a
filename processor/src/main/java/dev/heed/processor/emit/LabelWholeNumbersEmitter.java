package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelWholeNumbersSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers for each input: a float, or an array of them. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelWholeNumbersEmitter implements OutputEmitter<LabelWholeNumbersSpec> {

  @Override
  public Class<LabelWholeNumbersSpec> subject() {
    return LabelWholeNumbersSpec.class;
  }

  @Override
  public OutputCode code(
      LabelWholeNumbersSpec output, LabelSet labels, Names names, InputCode input) {
    int count = output.count();
    boolean one = count == 1;
    ManyMethods many = new ManyMethods(one ? placesOfOne() : places(count), input);
    List<MethodSpec> modelMethods = new ArrayList<>();
    modelMethods.add(one ? labelOfOne(input) : label(count, input));
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(
            one ? CodeBlock.of("") : CodeBlock.of("float[] numbers = new float[$L];\n", count),
            CodeBlock.of("session.label($L$L)", input.synthetic(), one ? "" : ", numbers")));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(one ? sessionOfOne(input) : session(count, input));
    sessionMethods.addAll(many.ofSession());
    sessionMethods.add(RunMethod.of(input));
    return new OutputCode(
        List.of(),
        CodeBlock.of(""),
        modelMethods,
        sessionMethods,
        NumberCode.targets(count, false, input));
  }

  private static MethodSpec labelOfOne(InputCode input) {
    return WholeMethods.label(input, "its number")
        .returns(TypeName.FLOAT)
        .addStatement("return new Session(this).label($L)", input.names())
        .build();
  }

  private static MethodSpec label(int count, InputCode input) {
    return WholeMethods.label(input, "its " + count + " numbers")
        .returns(NumberCode.floats(1))
        .addStatement("float[] numbers = new float[$L]", count)
        .addStatement("new Session(this).label($L, numbers)", input.names())
        .addStatement("return numbers")
        .build();
  }

  private static MethodSpec sessionOfOne(InputCode input) {
    return WholeMethods.labelOne(input, "@return its number")
        .returns(TypeName.FLOAT)
        .addStatement("return logits.values()[0][0]")
        .build();
  }

  private static MethodSpec session(int count, InputCode input) {
    return WholeMethods.labelOne(
            input, "@param numbers where its numbers go, at least " + count + " elements")
        .addParameter(NumberCode.floats(1), "numbers")
        .addStatement("$T.checkRoom(numbers.length, $L)", RuntimeTypes.NUMBER_SCORES, count)
        .addStatement("System.arraycopy(logits.values()[0], 0, numbers, 0, $L)", count)
        .build();
  }

  private static Places placesOfOne() {
    return new Places(
        "numbers",
        false,
        NumberCode.floats(1),
        NumberCode.floats(1),
        NumberCode.floats(1),
        "where the number of each input goes, at least as long as there are inputs",
        inputs -> CodeBlock.of("new float[$N.size()]", inputs),
        Optional.empty(),
        CodeBlock.of("numbers"),
        CodeBlock.of("$T.checkRoom(numbers.length, inputs.size());\n", RuntimeTypes.NUMBER_SCORES),
        CodeBlock.of(""),
        CodeBlock.of("numbers[first + sequence] = logits.values()[sequence][0];\n"));
  }

  private static Places places(int count) {
    return new Places(
        "numbers",
        false,
        NumberCode.floats(2),
        NumberCode.floats(2),
        NumberCode.floats(2),
        "for each input the array where its numbers go, at least " + count + " elements",
        inputs -> CodeBlock.of("new float[$N.size()][$L]", inputs, count),
        Optional.empty(),
        CodeBlock.of("numbers"),
        CodeBlock.of("$T.checkRoom(numbers.length, inputs.size());\n", RuntimeTypes.NUMBER_SCORES),
        CodeBlock.of(
            "$T.checkRoom(numbers[input].length, $L);\n", RuntimeTypes.NUMBER_SCORES, count),
        CodeBlock.of(
            "System.arraycopy(logits.values()[sequence], 0, numbers[first + sequence], 0, $L);\n",
            count));
  }
}
