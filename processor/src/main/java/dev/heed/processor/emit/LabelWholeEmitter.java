package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelWholeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A label for each input: one of the enum's constants. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelWholeEmitter implements OutputEmitter<LabelWholeSpec> {

  @Override
  public Class<LabelWholeSpec> subject() {
    return LabelWholeSpec.class;
  }

  @Override
  public OutputCode code(LabelWholeSpec output, LabelSet labels, Names names, InputCode input) {
    ClassName label = ClassCode.className(labels);
    int classes = labels.constants().size();
    ManyMethods many = new ManyMethods(places(label, classes), input);
    ScoreMethods scores = ClassCode.scores(labels, false, input);
    List<MethodSpec> modelMethods = new ArrayList<>();
    modelMethods.add(
        WholeMethods.label(input, "its likeliest label")
            .returns(label)
            .addStatement("return new Session(this).label($L)", input.names())
            .build());
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(scores.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(CodeBlock.of(""), CodeBlock.of("session.label($L)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(
        WholeMethods.labelOne(input, "@return its likeliest label")
            .returns(label)
            .addStatement(
                "return LABELS[$T.likeliest(logits.values()[0], $L)]",
                RuntimeTypes.CLASS_SCORES,
                classes)
            .build());
    sessionMethods.addAll(many.ofSession());
    sessionMethods.addAll(scores.ofSession());
    sessionMethods.add(RunMethod.of(input));
    return new OutputCode(
            List.of(ClassCode.constants(labels)),
            CodeBlock.of(""),
            modelMethods,
            sessionMethods,
            ClassCode.targets(
                labels,
                label,
                "label",
                "its label, null where it is not known",
                CodeBlock.of(
                    "int[] wanted = {label == null ? $T.MISSING : label.ordinal()};\n",
                    RuntimeTypes.EACH_TARGETS)))
        .calibrated(ClassCode.calibrate(classes));
  }

  private static Places places(ClassName label, int classes) {
    return new Places(
        "labels",
        false,
        ParameterizedTypeName.get(ClassName.get(List.class), label),
        ArrayTypeName.of(label),
        ArrayTypeName.of(label),
        "where the label of each input goes, at least as long as there are inputs",
        inputs -> CodeBlock.of("new $T[$N.size()]", label, inputs),
        Optional.empty(),
        CodeBlock.of("$T.of(labels)", List.class),
        CodeBlock.of("$T.checkRoom(labels, inputs.size());\n", RuntimeTypes.INPUT_BATCHES),
        CodeBlock.of(""),
        CodeBlock.of(
            "labels[first + sequence] = LABELS[$T.likeliest(logits.values()[sequence], $L)];\n",
            RuntimeTypes.CLASS_SCORES,
            classes));
  }
}
