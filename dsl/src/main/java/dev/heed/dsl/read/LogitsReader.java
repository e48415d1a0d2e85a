package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.LogitsSpec;
import java.util.List;
import java.util.OptionalDouble;

/** The properties of an output that tell how it scores classes: {@code tied logit scale 0.125}. */
final class LogitsReader {

  private static final Property<Boolean> TIED = Property.flag("tied");
  private static final Property<Double> SCALE =
      Property.required("logit scale", new DecimalNumber(1e-6, 1e6, true)).optional();
  private static final Property<Boolean> BIAS = Property.toggle("bias").orElse(true);

  static final List<Property<?>> PROPERTIES = List.of(TIED, SCALE, BIAS);

  private LogitsReader() {}

  static LogitsSpec read(Arguments arguments) {
    boolean tied = arguments.get(TIED);
    if (arguments.has(SCALE) && !tied && arguments.isSound()) {
      arguments.report(
          Problem.MISSING_PROPERTY,
          List.of(SCALE),
          SCALE.name(),
          TIED.name(),
          "since weights of the output's own learn their scale");
    }
    OptionalDouble scale =
        arguments.find(SCALE).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    return new LogitsSpec(tied, scale, arguments.get(BIAS));
  }

  /** Call in the order of the signature. */
  static ConstructWriter write(LogitsSpec spec, ConstructWriter writer) {
    writer.set(TIED, spec.tied());
    spec.scale().ifPresent(scale -> writer.set(SCALE, scale));
    return writer.set(BIAS, spec.bias());
  }
}
