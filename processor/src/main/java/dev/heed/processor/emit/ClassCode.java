package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.heed.dsl.check.LabelSet;
import javax.lang.model.element.Modifier;

/** What outputs share whose answers are classes out of the constants of an enum. */
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

  /** The statements that count the targets of {@code sequence}. */
  static CodeBlock countTargets() {
    return CodeBlock.of(
        """
        int known = 0;
        for (int row = targets.start(sequence); row < targets.start(sequence + 1); row++) {
          known += targets.classes()[row] == $T.MISSING ? 0 : 1;
        }
        return known;
        """,
        RuntimeTypes.EACH_TARGETS);
  }

  /** The statements that add {@code logits} and {@code targets} to {@code score}. */
  static CodeBlock evaluate(int classes) {
    return CodeBlock.of(
        "$T.evaluate(logits, $L, targets, score);\n", RuntimeTypes.CLASS_SCORES, classes);
  }

  /** The statements that add {@code logits} and {@code targets} to {@code search}. */
  static CodeBlock calibrate(int classes) {
    return CodeBlock.of(
        "$T.calibrate(logits, $L, targets, search);\n", RuntimeTypes.CLASS_SCORES, classes);
  }
}
