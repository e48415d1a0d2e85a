package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What outputs share whose answers are constants of an enum. */
final class ClassCode {

  private ClassCode() {}

  /**
   * The enum. Split at its last dot: a class may have a small letter, and a nested one is imported
   * so too.
   */
  static ClassName className(LabelSet labels) {
    String qualifiedName = labels.qualifiedName();
    int dot = qualifiedName.lastIndexOf('.');
    return ClassName.get(
        qualifiedName.substring(0, Math.max(dot, 0)), qualifiedName.substring(dot + 1));
  }

  /** The constants as an array, in the order of the logits. */
  static FieldSpec constants(LabelSet labels) {
    ClassName label = className(labels);
    CodeBlock constants =
        labels.constants().stream()
            .map(constant -> CodeBlock.of("$T.$L", label, constant))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(
            ArrayTypeName.of(label), "LABELS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("{$L}", constants)
        .build();
  }

  /** How probable labels are of which one is right. */
  static ScoreMethods scores(LabelSet labels, boolean each, InputCode input) {
    return new ScoreMethods(
        className(labels),
        labels.constants().size(),
        probability(labels.constants().size()),
        probabilities(labels.constants().size(), labels.constants().size()),
        "the softmax over all labels",
        each,
        input);
  }

  /** The probability of {@code label} among so many classes, at the model's temperature. */
  static CodeBlock probability(int classes) {
    return CodeBlock.of(
        "$T.probability(answered, $L, label.ordinal(),$Wmodel.temperature)",
        RuntimeTypes.CLASS_SCORES,
        classes);
  }

  /** Writes the probabilities of the labels, which may be fewer than the classes. */
  static CodeBlock probabilities(int classes, int labels) {
    return CodeBlock.of(
        "$T.probabilities(answered, $L, $L, model.temperature, scores)",
        RuntimeTypes.CLASS_SCORES,
        classes,
        labels);
  }

  /**
   * What training wants where one label is right.
   *
   * @param type the Java type of a wanted answer
   * @param answer its name
   * @param documentation its Javadoc
   * @param add the statements that make {@code wanted} of it
   */
  static TargetsCode targets(
      LabelSet labels, TypeName type, String answer, String documentation, CodeBlock add) {
    int classes = labels.constants().size();
    return new TargetsCode(
        RuntimeTypes.EACH_TARGETS,
        CodeBlock.of("new $T()", RuntimeTypes.EACH_TARGETS),
        type,
        answer,
        documentation,
        add,
        CodeBlock.of("return targets.known(sequence);\n"),
        CodeBlock.of(
            "$T.evaluate(logits, $L, targets, score);\n", RuntimeTypes.CLASS_SCORES, classes),
        List.of(weigh(className(labels), "targets of a label"), balance(classes)));
  }

  /** The method of examples that has targets count more or less often. */
  static MethodSpec weigh(ClassName label, String which) {
    return MethodSpec.methodBuilder("weigh")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Has the $L that were added so far count so often in the loss of training.

            @param label any label
            @param weight 0 or more, 1 where this is not called
            @throws IllegalArgumentException if the weight is negative, NaN or infinite
            """,
            which)
        .addParameter(label, "label")
        .addParameter(TypeName.FLOAT, "weight")
        .addStatement("targets.weigh(label.ordinal(), weight)")
        .build();
  }

  private static MethodSpec balance(int classes) {
    return MethodSpec.methodBuilder("balance")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Weighs the targets that were added so far such that rare labels count as much in all as
            frequent ones.
            """)
        .addStatement("targets.balance($L)", classes)
        .build();
  }

  /** The statements that add {@code logits} and {@code targets} to {@code search}. */
  static CodeBlock calibrate(int classes) {
    return CodeBlock.of(
        "$T.calibrate(logits, $L, targets, search);\n", RuntimeTypes.CLASS_SCORES, classes);
  }
}
