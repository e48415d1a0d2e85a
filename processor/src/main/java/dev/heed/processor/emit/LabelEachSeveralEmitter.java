package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelEachSeveralSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Several labels for each vector: a list of sets of the enum's constants. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelEachSeveralEmitter implements OutputEmitter<LabelEachSeveralSpec> {

  @Override
  public Class<LabelEachSeveralSpec> subject() {
    return LabelEachSeveralSpec.class;
  }

  @Override
  public OutputCode code(
      LabelEachSeveralSpec output, LabelSet labels, Names names, InputCode input) {
    SeveralCode several = new SeveralCode(labels, input);
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), several.set());
    ManyMethods many = new ManyMethods(places(several, list, input), input);
    ScoreMethods scores = several.scores(true);
    List<MethodSpec> modelMethods = new ArrayList<>(several.thresholds(names.model()));
    modelMethods.add(label(list, input));
    modelMethods.addAll(many.ofModel());
    modelMethods.add(sets(several, list));
    modelMethods.addAll(scores.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(
            CodeBlock.builder().addStatement("$T labels = sets(LONGEST)", list).build(),
            CodeBlock.of("session.label($L, labels)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(
        EachMethods.labelInto(
            input,
            SeveralCode.listToFill(several.set()),
            "labels",
            "for each vector the set that is made to hold its labels",
            CodeBlock.of("labels.size()"),
            CodeBlock.of("decode(0, labels);\n")));
    sessionMethods.addAll(many.ofSession());
    sessionMethods.add(decode(several));
    sessionMethods.addAll(scores.ofSession());
    sessionMethods.add(RunMethod.of(input));
    return new OutputCode(
        several.fields(),
        several.initialise(),
        modelMethods,
        sessionMethods,
        several.targets(
            ParameterizedTypeName.get(ClassName.get(List.class), several.known()),
            "for each vector yes or no of each label; one that is not among them is not known",
            wanted(several, input),
            List.of()));
  }

  private static MethodSpec label(TypeName list, InputCode input) {
    return EachMethods.label(input, "for each a new set of the labels that reach their thresholds")
        .returns(list)
        .addStatement("$T labels = sets($L)", list, input.length())
        .addStatement("new Session(this).label($L, labels)", input.names())
        .addStatement("return labels")
        .build();
  }

  private static Places places(SeveralCode several, TypeName list, InputCode input) {
    TypeName lists = ParameterizedTypeName.get(ClassName.get(List.class), list);
    return new Places(
        "labels",
        true,
        lists,
        lists,
        SeveralCode.listToFill(SeveralCode.listToFill(several.set())),
        "for each vector of each input the set that is made to hold its labels",
        inputs -> CodeBlock.of("room($N)", inputs),
        Optional.of(room(lists, input)),
        CodeBlock.of("labels"),
        CodeBlock.of("$T.checkPlaces(inputs.size(), labels.size());\n", RuntimeTypes.INPUT_BATCHES),
        CodeBlock.of(
            "$T.checkRoom(labels.get(input).size(), batch.rows() - start);\n",
            RuntimeTypes.INPUT_BATCHES),
        CodeBlock.of("decode(sequence, labels.get(first + sequence));\n"));
  }

  private static MethodSpec room(TypeName lists, InputCode input) {
    return MethodSpec.methodBuilder("room")
        .addModifiers(input.lengthModifiers())
        .addJavadoc(
            "A set for each vector; none for an input that is null, which is refused later.\n")
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(List.class), input.argumentType().box()),
            "inputs")
        .returns(lists)
        .addCode(
            """
            $1T labels = new $2T<>();
            for ($3T $4N : inputs) {
              labels.add(sets($4N == null ? 0 : $5L));
            }
            return labels;
            """,
            lists,
            ArrayList.class,
            input.argumentType(),
            input.argument(),
            input.length())
        .build();
  }

  private static MethodSpec sets(SeveralCode several, TypeName list) {
    return MethodSpec.methodBuilder("sets")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc("A set for the labels of each of so many vectors.\n")
        .addParameter(TypeName.INT, "count")
        .returns(list)
        .addCode(
            """
            $1T sets = new $2T<>();
            for (int i = 0; i < count; i++) {
              sets.add($3T.noneOf($4T.class));
            }
            return sets;
            """,
            list,
            ArrayList.class,
            EnumSet.class,
            several.label())
        .build();
  }

  private static MethodSpec decode(SeveralCode several) {
    return MethodSpec.methodBuilder("decode")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc("Has sets hold the labels of each row of one sequence.\n")
        .addParameter(TypeName.INT, "sequence")
        .addParameter(SeveralCode.listToFill(several.set()), "labels")
        .addStatement("int start = batch.start(sequence)")
        .beginControlFlow("for (int row = start; row < batch.start(sequence + 1); row++)")
        .addCode(several.decode(CodeBlock.of("row"), CodeBlock.of("labels.get(row - start)")))
        .endControlFlow()
        .build();
  }

  private static CodeBlock wanted(SeveralCode several, InputCode input) {
    return CodeBlock.builder()
        .addStatement(
            "float[] wanted = $T.wanted($L, $L, labels)",
            RuntimeTypes.SEVERAL_SCORES,
            input.length(),
            several.count())
        .build();
  }
}
