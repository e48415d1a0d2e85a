package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What models and trainers have where probabilities have a temperature: a field, the parameter of
 * constructors that sets it, and the text that weights files keep. Empty for other outputs.
 */
final class Temperature {

  private static final String NAME = "temperature";

  private Temperature() {}

  private static <T> List<T> ofCalibrated(OutputCode output, T what) {
    return output.calibrate().isPresent() ? List.of(what) : List.of();
  }

  /** The model's field. */
  static List<FieldSpec> field(OutputCode output) {
    return ofCalibrated(
        output, FieldSpec.builder(TypeName.FLOAT, NAME, Modifier.PRIVATE, Modifier.FINAL).build());
  }

  /** The parameter of the model's constructor. */
  static List<ParameterSpec> parameter(OutputCode output) {
    return ofCalibrated(output, ParameterSpec.builder(TypeName.FLOAT, NAME).build());
  }

  /** The argument of it, behind others. */
  static String argument(OutputCode output, String expression) {
    return output.calibrate().isPresent() ? ", " + expression : "";
  }

  /** The statement that keeps it. */
  static CodeBlock keep(OutputCode output) {
    return output.calibrate().isPresent()
        ? CodeBlock.builder().addStatement("this.$1N = $1N", NAME).build()
        : CodeBlock.of("");
  }

  /** The method that tells it. */
  static List<MethodSpec> accessor(OutputCode output) {
    return ofCalibrated(
        output,
        MethodSpec.methodBuilder(NAME)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                What scores are divided by before they become probabilities: what a calibration found, else
                1. It is saved beside the weights.
                """)
            .returns(TypeName.FLOAT)
            .addStatement("return $N", NAME)
            .build());
  }

  /** The statement that writes it to {@code metadata}. */
  static CodeBlock metadata(OutputCode output) {
    return output.calibrate().isPresent()
        ? CodeBlock.builder()
            .addStatement("metadata.put($S, Float.toString($N))", "heed.temperature", NAME)
            .build()
        : CodeBlock.of("");
  }
}
