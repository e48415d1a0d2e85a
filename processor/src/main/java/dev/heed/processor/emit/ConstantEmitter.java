package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.heed.processor.plan.Operand.Buckets;
import dev.heed.processor.plan.Operand.Constant;
import dev.heed.processor.plan.Operand.Positions;
import dev.heed.processor.plan.Operand.Rotations;
import dev.heed.processor.plan.Operand.Slopes;
import javax.lang.model.element.Modifier;

/** Writes the constants that kernels read, each as a field of the class of weights. */
final class ConstantEmitter {

  private static final TypeName ROW = ArrayTypeName.of(TypeName.FLOAT);
  private static final TypeName ROWS = ArrayTypeName.of(ROW);
  private static final TypeName WHOLE = ArrayTypeName.of(TypeName.INT);

  private ConstantEmitter() {}

  /** The field's name, which tells constants of a model apart. */
  static String name(Constant constant) {
    if (constant instanceof Positions positions) {
      return "POSITIONS" + positions.width();
    } else if (constant instanceof Rotations rotations) {
      String base = String.valueOf(rotations.base()).replaceAll("[^0-9A-Za-z]", "_");
      return "ROTATIONS" + rotations.width() + (rotations.base() == 10_000 ? "" : "_" + base);
    } else if (constant instanceof Slopes slopes) {
      return "SLOPES" + slopes.heads();
    } else if (constant instanceof Buckets buckets) {
      String causal = buckets.causal() ? "CAUSAL_" : "";
      return causal + "BUCKETS" + buckets.buckets() + "_TO_" + buckets.distance();
    }
    throw new IllegalStateException("no name for " + constant);
  }

  static FieldSpec field(Constant constant) {
    String name = name(constant);
    if (constant instanceof Positions positions) {
      return field(
          ROWS,
          name,
          CodeBlock.of(
              "The code of each position, [$L, $L].\n", positions.longest(), positions.width()),
          CodeBlock.of(
              "$T.table($L, $L)",
              RuntimeTypes.SINUSOIDAL_POSITIONS,
              positions.longest(),
              positions.width()));
    } else if (constant instanceof Rotations rotations) {
      return field(
          ROWS,
          name,
          CodeBlock.of(
              "The cosines and sines of each position's angles, [$L, $L].\n",
              rotations.longest(),
              rotations.width()),
          CodeBlock.of(
              "$T.table($L, $L, $L)",
              RuntimeTypes.ROTARY_ANGLES,
              rotations.longest(),
              rotations.width(),
              rotations.base()));
    } else if (constant instanceof Slopes slopes) {
      return field(
          ROW,
          name,
          CodeBlock.of("What each head takes from a score for each step of distance.\n"),
          CodeBlock.of("$T.of($L)", RuntimeTypes.ALIBI_SLOPES, slopes.heads()));
    } else if (constant instanceof Buckets buckets) {
      return field(
          WHOLE,
          name,
          CodeBlock.of("The bucket of each distance of a key before its query.\n"),
          CodeBlock.of(
              "$T.of($L, $L, $L, $L)",
              RuntimeTypes.RELATIVE_BUCKETS,
              buckets.longest(),
              buckets.buckets(),
              buckets.distance(),
              buckets.causal()));
    }
    throw new IllegalStateException("no field for " + constant);
  }

  private static FieldSpec field(
      TypeName type, String name, CodeBlock documentation, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(documentation)
        .initializer(value)
        .build();
  }
}
