package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.ScoreSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The properties of attention that tell its scores: {@code score dot}, {@code scale 0.125}. */
final class ScoreReader {

  private static final Property<ScoreSpec.Kind> SCORE =
      Property.choice("score", ScoreSpec.Kind.class).orElse(ScoreSpec.Kind.SCALED);
  private static final Property<Double> SCALE =
      Property.required("scale", new DecimalNumber(1e-6, 1e6, true)).optional();

  private static final Property<Double> SOFT_CAP =
      Property.required("soft cap", new DecimalNumber(1e-6, 1e6, true)).optional();

  static final List<Property<?>> PROPERTIES = List.of(SCORE, SCALE, SOFT_CAP);

  private ScoreReader() {}

  static ScoreSpec read(Arguments arguments) {
    ScoreSpec.Kind kind = arguments.get(SCORE);
    if (kind != ScoreSpec.Kind.SCALED && arguments.has(SCALE)) {
      arguments.report(
          Problem.CONFLICTING_PROPERTIES,
          List.of(SCORE, SCALE),
          "attention",
          "score " + kind.name().toLowerCase(Locale.ROOT) + " and scale",
          "only scaled dot products have a scale");
    }
    return new ScoreSpec(kind, decimal(arguments.find(SCALE)), decimal(arguments.find(SOFT_CAP)));
  }

  private static OptionalDouble decimal(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** Call in the order of the signature. */
  static void write(ScoreSpec spec, ConstructWriter writer) {
    writer.set(SCORE, spec.kind());
    spec.scale().ifPresent(scale -> writer.set(SCALE, scale));
    spec.softCap().ifPresent(cap -> writer.set(SOFT_CAP, cap));
  }
}
