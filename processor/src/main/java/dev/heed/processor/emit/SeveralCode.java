package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.heed.dsl.check.LabelSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javax.lang.model.element.Modifier;

/** What outputs share that say yes or no to each constant of an enum. */
final class SeveralCode {

  private static final String THRESHOLDS = "thresholds";

  private final LabelSet labels;
  private final InputCode input;

  /**
   * The code for one enum.
   *
   * @param labels the enum
   * @param input how the model takes an input
   */
  SeveralCode(LabelSet labels, InputCode input) {
    this.labels = labels;
    this.input = input;
  }

  ClassName label() {
    return ClassCode.className(labels);
  }

  int count() {
    return labels.constants().size();
  }

  /** A set of labels. */
  TypeName set() {
    return ParameterizedTypeName.get(ClassName.get(Set.class), label());
  }

  /** Yes or no of the labels that are known. */
  TypeName known() {
    return ParameterizedTypeName.get(ClassName.get(Map.class), label(), TypeName.BOOLEAN.box());
  }

  /** A list of what the caller fills. */
  static TypeName listToFill(TypeName type) {
    return ParameterizedTypeName.get(ClassName.get(List.class), WildcardTypeName.subtypeOf(type));
  }

  /** How probable each label is. */
  ScoreMethods scores(boolean each) {
    return new ScoreMethods(
        label(),
        count(),
        CodeBlock.of(
            "$T.probability(answered, $L, label.ordinal())", RuntimeTypes.SEVERAL_SCORES, count()),
        CodeBlock.of(
            "$T.probabilities(answered, $L, scores)", RuntimeTypes.SEVERAL_SCORES, count()),
        "the sigmoid of each label alone",
        each,
        input);
  }

  /** Constants and fields of the model. */
  List<FieldSpec> fields() {
    return List.of(
        ClassCode.constants(labels),
        FieldSpec.builder(
                ArrayTypeName.of(TypeName.FLOAT), THRESHOLDS, Modifier.PRIVATE, Modifier.FINAL)
            .build());
  }

  /** The statement that sets the fields. */
  CodeBlock initialise() {
    return CodeBlock.builder()
        .addStatement(
            "this.$N = $T.thresholds($L)", THRESHOLDS, RuntimeTypes.SEVERAL_SCORES, count())
        .build();
  }

  /** The statement that makes a set hold the labels of a row. */
  CodeBlock decode(CodeBlock row, CodeBlock set) {
    return CodeBlock.builder()
        .addStatement(
            "$T.decode(logits.values()[$L], LABELS,$Wmodel.$N,$W$L)",
            RuntimeTypes.SEVERAL_SCORES,
            row,
            THRESHOLDS,
            set)
        .build();
  }

  /** The methods about thresholds. */
  List<MethodSpec> thresholds(ClassName model) {
    return List.of(withThresholds(model), threshold(), copy(model));
  }

  private MethodSpec withThresholds(ClassName model) {
    return MethodSpec.methodBuilder("withThresholds")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The same model with other thresholds, which are not saved with the weights.

            @param threshold gives for each label the probability from which on it is answered, 0 to 1;
                one half where this is not called
            @throws IllegalArgumentException if it gives another number
            """)
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(ToDoubleFunction.class), WildcardTypeName.supertypeOf(label())),
            "threshold")
        .returns(model)
        .addStatement(
            "return new $T(this, $T.thresholds(LABELS, threshold))",
            model,
            RuntimeTypes.SEVERAL_SCORES)
        .build();
  }

  private MethodSpec threshold() {
    return MethodSpec.methodBuilder("threshold")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("The probability from which on a label is answered.\n")
        .addParameter(label(), "label")
        .returns(TypeName.FLOAT)
        .addStatement("return $N[label.ordinal()]", THRESHOLDS)
        .build();
  }

  private MethodSpec copy(ClassName model) {
    MethodSpec.Builder method =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(model, "model")
            .addParameter(ArrayTypeName.of(TypeName.FLOAT), THRESHOLDS)
            .addStatement("this.weights = model.weights");
    input.codec().ifPresent(codec -> method.addStatement("this.$1N = model.$1N", codec.name()));
    return method
        .addStatement("this.encoder = model.encoder")
        .addStatement("this.$1N = $1N", THRESHOLDS)
        .build();
  }

  /**
   * What training wants.
   *
   * @param type the Java type of a wanted answer
   * @param documentation its Javadoc
   * @param add the statements that make {@code wanted} of {@code labels}
   * @param more what examples offer beside
   */
  TargetsCode targets(TypeName type, String documentation, CodeBlock add, List<MethodSpec> more) {
    List<MethodSpec> methods = new ArrayList<>(more);
    methods.add(ClassCode.weigh(label(), "yeses of a label"));
    methods.add(balance());
    return new TargetsCode(
        RuntimeTypes.NUMBER_TARGETS,
        CodeBlock.of("new $T($L)", RuntimeTypes.NUMBER_TARGETS, count()),
        type,
        "labels",
        documentation,
        add,
        CodeBlock.of("return targets.known(sequence);\n"),
        CodeBlock.of(
            "$T.evaluate(logits, $L, targets, score);\n", RuntimeTypes.SEVERAL_SCORES, count()),
        methods);
  }

  private static MethodSpec balance() {
    return MethodSpec.methodBuilder("balance")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Weighs the yeses that were added so far such that those of each label count as much in all as
            its noes.
            """)
        .addStatement("targets.balance()")
        .build();
  }
}
