package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.ProjectionsSpec;
import java.util.List;

/** The properties of attention that tell its projections: {@code bias off}, {@code output off}. */
final class ProjectionsReader {

  private static final Property<Boolean> BIAS = Property.toggle("bias").orElse(true);
  private static final Property<Boolean> QUERY_BIAS = Property.toggle("query bias").optional();
  private static final Property<Boolean> KEY_BIAS = Property.toggle("key bias").optional();
  private static final Property<Boolean> VALUE_BIAS = Property.toggle("value bias").optional();
  private static final Property<Boolean> OUTPUT = Property.toggle("output").orElse(true);
  private static final Property<Boolean> OUTPUT_BIAS = Property.toggle("output bias").optional();

  static final List<Property<?>> PROPERTIES =
      List.of(BIAS, QUERY_BIAS, KEY_BIAS, VALUE_BIAS, OUTPUT, OUTPUT_BIAS);

  private ProjectionsReader() {}

  static ProjectionsSpec read(Arguments arguments) {
    boolean output = arguments.get(OUTPUT);
    if (!output && arguments.has(OUTPUT_BIAS)) {
      arguments.report(
          Problem.CONFLICTING_PROPERTIES,
          List.of(OUTPUT, OUTPUT_BIAS),
          "attention",
          "output off and output bias",
          "the bias is that of the output projection");
    }
    boolean bias = arguments.get(BIAS);
    return new ProjectionsSpec(
        arguments.find(QUERY_BIAS).orElse(bias),
        arguments.find(KEY_BIAS).orElse(bias),
        arguments.find(VALUE_BIAS).orElse(bias),
        output,
        arguments.find(OUTPUT_BIAS).orElse(bias));
  }

  /** {@code bias off} where none has one, else those that have none. In the signature's order. */
  static void write(ProjectionsSpec spec, ConstructWriter writer) {
    boolean some = spec.queryBias() || spec.keyBias() || spec.valueBias() || spec.outputBias();
    writer.set(BIAS, some);
    if (some && !spec.queryBias()) {
      writer.set(QUERY_BIAS, false);
    }
    if (some && !spec.keyBias()) {
      writer.set(KEY_BIAS, false);
    }
    if (some && !spec.valueBias()) {
      writer.set(VALUE_BIAS, false);
    }
    writer.set(OUTPUT, spec.output());
    if (some && spec.output() && !spec.outputBias()) {
      writer.set(OUTPUT_BIAS, false);
    }
  }
}
