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
import java.util.Objects;
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
  public OutputCode code(LabelEachSpec output, LabelSet labels, InputCode input) {
    ClassName label = ClassCode.className(labels);
    int classes = labels.constants().size();
    LabelEachManyMethods many = new LabelEachManyMethods(label, input);
    List<MethodSpec> modelMethods = new ArrayList<>();
    modelMethods.add(label(label, input));
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(
            CodeBlock.builder().addStatement("$1T[] labels = new $1T[LONGEST]", label).build(),
            CodeBlock.of("session.label($L, labels)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    if (input.windows()) {
      sessionMethods.addAll(new LabelEachWindowMethods(label, classes, input).ofSession());
    } else {
      sessionMethods.add(labelInto(label, input));
      sessionMethods.addAll(many.ofSession());
      sessionMethods.add(decode(label, classes));
      sessionMethods.add(score(label, classes));
    }
    return new OutputCode(
        List.of(ClassCode.constants(labels)),
        modelMethods,
        sessionMethods,
        RuntimeTypes.EACH_TARGETS,
        ParameterizedTypeName.get(ClassName.get(List.class), label),
        "labels",
        "as many labels, null where one is not known",
        addTargets(label, input),
        ClassCode.countTargets(),
        ClassCode.evaluate(classes));
  }

  private static MethodSpec label(ClassName label, InputCode input) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels each vector of one input.

            $L
            @return a label for each
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as declared
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), label))
        .addStatement(
            "$T.requireNonNull($N, $S)", Objects.class, input.argument(), input.argument())
        .addStatement("$T[] labels = new $T[$L]", label, label, input.length())
        .addStatement("new Session(this).label($L, labels)", input.names())
        .addStatement("return $T.of(labels)", List.class)
        .build();
  }

  private static MethodSpec labelInto(ClassName label, InputCode input) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels each vector of one input at once, without allocating.

            $L
            @param labels where the labels go, at least as long as the input
            @return how many labels there are
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as
                declared, or {@code labels} is too short; then no label is written
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .addParameter(ArrayTypeName.of(label), "labels")
        .returns(TypeName.INT)
        .addCode(
            """
            batch.clear();
            $L.append($L, batch);
            int n = batch.rows();
            if (labels.length < n) {
              batch.clear();
              throw new IllegalArgumentException(
                  "there is room for " + labels.length + " labels, must be for at least " + n);
            }
            logits = forward.run(batch);
            decode(0, labels);
            return n;
            """,
            input.sessionEncoder(),
            input.names())
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

  private static MethodSpec score(ClassName label, int classes) {
    return MethodSpec.methodBuilder("score")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The probability of a label at a position of the input that was labelled last, 0 to 1: the
            softmax over all labels.

            @param position 0 to below the number of labels that {@link #label} returned
            @param label any label
            @throws IndexOutOfBoundsException if there is no such position
            """)
        .addParameter(TypeName.INT, "position")
        .addParameter(label, "label")
        .returns(TypeName.FLOAT)
        .addStatement("$T.checkIndex(position, batch.rows())", Objects.class)
        .addStatement(
            "return $T.probability(logits.values()[position], $L, label.ordinal())",
            RuntimeTypes.CLASS_SCORES,
            classes)
        .build();
  }

  private static CodeBlock addTargets(ClassName label, InputCode input) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(input.whole());
    arguments.add(input.whole());
    arguments.add(label);
    arguments.add(RuntimeTypes.EACH_TARGETS);
    return CodeBlock.of(
        """
        if (labels.size() != $L) {
          throw new IllegalArgumentException(
              "there are " + labels.size() + " labels, must be one for each of " + $L);
        }
        int[] classes = new int[labels.size()];
        for (int row = 0; row < classes.length; row++) {
          $T label = labels.get(row);
          classes[row] = label == null ? $T.MISSING : label.ordinal();
        }
        """,
        arguments.toArray());
  }
}
