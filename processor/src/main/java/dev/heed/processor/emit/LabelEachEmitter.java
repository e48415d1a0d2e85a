package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelEachSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A label for each vector: a list of the enum's constants, or an array that a session fills. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelEachEmitter implements OutputEmitter<LabelEachSpec> {

  @Override
  public Class<LabelEachSpec> subject() {
    return LabelEachSpec.class;
  }

  @Override
  public OutputCode code(LabelEachSpec output, LabelSet labels, Names names, InputCode input) {
    if (output.crf()) {
      return new ChainCode(labels, input).code();
    }
    ClassName label = ClassCode.className(labels);
    int classes = labels.constants().size();
    ManyMethods many = new ManyMethods(places(label, input), input);
    ScoreMethods scores = ClassCode.scores(labels, true, input);
    List<MethodSpec> modelMethods = new ArrayList<>();
    modelMethods.add(label(label, input));
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(scores.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(
            CodeBlock.builder().addStatement("$1T[] labels = new $1T[LONGEST]", label).build(),
            CodeBlock.of("session.label($L, labels)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(
        EachMethods.labelInto(
            input,
            ArrayTypeName.of(label),
            "labels",
            "where the labels go, at least as long as the input",
            CodeBlock.of("labels.length"),
            CodeBlock.of("decode(0, labels);\n")));
    sessionMethods.addAll(many.ofSession());
    sessionMethods.add(decode(label, classes));
    sessionMethods.addAll(scores.ofSession());
    sessionMethods.add(RunMethod.of(input));
    return new OutputCode(
            List.of(ClassCode.constants(labels)),
            CodeBlock.of(""),
            modelMethods,
            sessionMethods,
            ClassCode.targets(
                labels,
                ParameterizedTypeName.get(ClassName.get(List.class), label),
                "labels",
                "as many labels, null where one is not known",
                addTargets(label, input)))
        .calibrated(ClassCode.calibrate(classes));
  }

  static MethodSpec label(ClassName label, InputCode input) {
    return EachMethods.label(input, "a label for each")
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), label))
        .addStatement("$T[] labels = new $T[$L]", label, label, input.length())
        .addStatement("new Session(this).label($L, labels)", input.names())
        .addStatement("return $T.of(labels)", List.class)
        .build();
  }

  static Places places(ClassName label, InputCode input) {
    TypeName arrays = ArrayTypeName.of(ArrayTypeName.of(label));
    ClassName list = ClassName.get(List.class);
    return new Places(
        "labels",
        true,
        ParameterizedTypeName.get(list, ParameterizedTypeName.get(list, label)),
        arrays,
        arrays,
        "for each input the array where its labels go, at least as long as the input",
        inputs -> CodeBlock.of("room($N)", inputs),
        Optional.of(room(label, input)),
        CodeBlock.of("$T.lists(labels)", RuntimeTypes.INPUT_BATCHES),
        CodeBlock.of("$T.checkPlaces(inputs.size(), labels.length);\n", RuntimeTypes.INPUT_BATCHES),
        CodeBlock.of(
            "$T.checkRoom(labels[input], batch.rows() - start);\n", RuntimeTypes.INPUT_BATCHES),
        CodeBlock.of("decode(sequence, labels[first + sequence]);\n"));
  }

  private static MethodSpec room(ClassName label, InputCode input) {
    return MethodSpec.methodBuilder("room")
        .addModifiers(input.lengthModifiers())
        .addJavadoc(
            "A place for each label; none for an input that is null, which is refused later.\n")
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(List.class), input.argumentType().box()),
            "inputs")
        .returns(ArrayTypeName.of(ArrayTypeName.of(label)))
        .addCode(
            """
            $1T[][] labels = new $1T[inputs.size()][];
            int next = 0;
            for ($2T $3N : inputs) {
              labels[next++] = new $1T[$3N == null ? 0 : $4L];
            }
            return labels;
            """,
            label,
            input.argumentType(),
            input.argument(),
            input.length())
        .build();
  }

  private static MethodSpec decode(ClassName label, int classes) {
    return MethodSpec.methodBuilder("decode")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc("Writes the likeliest label of each row of one sequence.\n")
        .addParameter(TypeName.INT, "sequence")
        .addParameter(ArrayTypeName.of(label), "labels")
        .addCode(
            """
            int start = batch.start(sequence);
            int n = batch.start(sequence + 1) - start;
            for (int row = 0; row < n; row++) {
              labels[row] = LABELS[$T.likeliest(logits.values()[start + row], $L)];
            }
            """,
            RuntimeTypes.CLASS_SCORES,
            classes)
        .build();
  }

  static CodeBlock addTargets(ClassName label, InputCode input) {
    return CodeBlock.of(
        """
        if (labels.size() != $1L) {
          throw new IllegalArgumentException(
              "there are " + labels.size() + " labels, must be one for each of " + $1L);
        }
        int[] wanted = new int[labels.size()];
        for (int row = 0; row < wanted.length; row++) {
          $2T label = labels.get(row);
          wanted[row] = label == null ? $3T.MISSING : label.ordinal();
        }
        """,
        input.length(),
        label,
        RuntimeTypes.EACH_TARGETS);
  }
}
