package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelWholeSeveralSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Several labels for each input: a set of the enum's constants. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelWholeSeveralEmitter implements OutputEmitter<LabelWholeSeveralSpec> {

  @Override
  public Class<LabelWholeSeveralSpec> subject() {
    return LabelWholeSeveralSpec.class;
  }

  @Override
  public OutputCode code(
      LabelWholeSeveralSpec output, LabelSet labels, Names names, InputCode input) {
    SeveralCode several = new SeveralCode(labels, input);
    ManyMethods many = new ManyMethods(places(several), input);
    ScoreMethods scores = several.scores(false);
    List<MethodSpec> modelMethods = new ArrayList<>(several.thresholds(names.model()));
    modelMethods.add(label(several, input));
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(scores.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(
            CodeBlock.builder()
                .addStatement(
                    "$T labels = $T.noneOf($T.class)",
                    several.set(),
                    EnumSet.class,
                    several.label())
                .build(),
            CodeBlock.of("session.label($L, labels)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(
        WholeMethods.labelOne(
                input, "@param labels is made to hold those labels that reach their thresholds")
            .addParameter(several.set(), "labels")
            .addCode(several.decode(CodeBlock.of("0"), CodeBlock.of("labels")))
            .build());
    sessionMethods.addAll(many.ofSession());
    sessionMethods.addAll(scores.ofSession());
    sessionMethods.add(RunMethod.of(input));
    return new OutputCode(
        several.fields(),
        several.initialise(),
        modelMethods,
        sessionMethods,
        several.targets(
            several.known(),
            "yes or no of each label; one that is not among them is not known",
            wanted(several),
            List.of(addSet(several, input))));
  }

  private static MethodSpec label(SeveralCode several, InputCode input) {
    return WholeMethods.label(input, "a new set of the labels that reach their thresholds")
        .returns(several.set())
        .addStatement(
            "$T labels = $T.noneOf($T.class)", several.set(), EnumSet.class, several.label())
        .addStatement("new Session(this).label($L, labels)", input.names())
        .addStatement("return labels")
        .build();
  }

  private static Places places(SeveralCode several) {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), several.set());
    return new Places(
        "labels",
        false,
        list,
        list,
        SeveralCode.listToFill(several.set()),
        "for each input the set that is made to hold its labels",
        inputs -> CodeBlock.of("room($N.size())", inputs),
        Optional.of(room(several, list)),
        CodeBlock.of("labels"),
        CodeBlock.of("$T.checkPlaces(inputs.size(), labels.size());\n", RuntimeTypes.INPUT_BATCHES),
        CodeBlock.of(""),
        several.decode(CodeBlock.of("sequence"), CodeBlock.of("labels.get(first + sequence)")));
  }

  private static MethodSpec room(SeveralCode several, TypeName list) {
    return MethodSpec.methodBuilder("room")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc("A set for the labels of each input.\n")
        .addParameter(TypeName.INT, "inputs")
        .returns(list)
        .addCode(
            """
            $1T labels = new $2T<>();
            for (int input = 0; input < inputs; input++) {
              labels.add($3T.noneOf($4T.class));
            }
            return labels;
            """,
            list,
            ArrayList.class,
            EnumSet.class,
            several.label())
        .build();
  }

  private static CodeBlock wanted(SeveralCode several) {
    return CodeBlock.builder()
        .addStatement(
            "float[] wanted = $T.wanted($L, labels)", RuntimeTypes.SEVERAL_SCORES, several.count())
        .build();
  }

  /** Where all labels of an example are known, those that are right say all. */
  private static MethodSpec addSet(SeveralCode several, InputCode input) {
    return MethodSpec.methodBuilder("add")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Adds an example all of whose labels are known.

            $L
            @param labels all that are right
            @throws IllegalArgumentException if the input is not so; then nothing is added
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .addParameter(several.set(), "labels")
        .addCode(wanted(several))
        .addStatement("encoder.append($L, inputs)", input.names())
        .addStatement("targets.add(wanted)")
        .build();
  }
}
