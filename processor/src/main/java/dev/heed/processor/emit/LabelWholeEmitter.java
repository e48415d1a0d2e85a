package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelWholeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** A label for each input: one of the enum's constants. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelWholeEmitter implements OutputEmitter<LabelWholeSpec> {

  @Override
  public Class<LabelWholeSpec> subject() {
    return LabelWholeSpec.class;
  }

  @Override
  public OutputCode code(LabelWholeSpec output, LabelSet labels, InputCode input) {
    ClassName label = ClassCode.className(labels);
    int classes = labels.constants().size();
    LabelWholeManyMethods many = new LabelWholeManyMethods(label, classes, input);
    List<MethodSpec> modelMethods = new ArrayList<>();
    modelMethods.add(label(label, input));
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(CodeBlock.of(""), CodeBlock.of("session.label($L)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(labelOne(label, classes, input));
    sessionMethods.addAll(many.ofSession());
    sessionMethods.add(score(label, classes));
    return new OutputCode(
            List.of(ClassCode.constants(labels)),
            modelMethods,
            sessionMethods,
            RuntimeTypes.EACH_TARGETS,
            label,
            "label",
            "its label, null where it is not known",
            CodeBlock.of(
                "int[] classes = {label == null ? $T.MISSING : label.ordinal()};\n",
                RuntimeTypes.EACH_TARGETS),
            ClassCode.countTargets(),
            ClassCode.evaluate(classes))
        .calibrated(ClassCode.calibrate(classes));
  }

  private static MethodSpec label(ClassName label, InputCode input) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels one input as a whole.

            $L
            @return its likeliest label
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as declared
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .returns(label)
        .addStatement(
            "$T.requireNonNull($N, $S)", Objects.class, input.argument(), input.argument())
        .addStatement("return new Session(this).label($L)", input.names())
        .build();
  }

  private static MethodSpec labelOne(ClassName label, int classes, InputCode input) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels one input as a whole, without allocating.

            $L
            @return its likeliest label
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as declared
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .returns(label)
        .addCode(
            """
            batch.clear();
            $L.append($L, batch);
            logits = forward.run(batch);
            return LABELS[$T.likeliest(logits.values()[0], $L)];
            """,
            input.sessionEncoder(),
            input.names(),
            RuntimeTypes.CLASS_SCORES,
            classes)
        .build();
  }

  private static MethodSpec score(ClassName label, int classes) {
    return MethodSpec.methodBuilder("score")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The probability of a label of the input that was labelled last, 0 to 1: the softmax over all
            labels.

            @param label any label
            @throws IllegalStateException if the last call was not {@link #label}, or refused its input
            """)
        .addParameter(label, "label")
        .returns(TypeName.FLOAT)
        .addCode(
            """
            if (batch.sequences() != 1) {
              throw new IllegalStateException("no input is labelled yet; call label first");
            }
            return $T.probability(logits.values()[0], $L, label.ordinal(),$Wmodel.temperature);
            """,
            RuntimeTypes.CLASS_SCORES,
            classes)
        .build();
  }
}
