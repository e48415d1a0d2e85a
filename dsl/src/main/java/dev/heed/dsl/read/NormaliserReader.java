package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.NormaliserSpec;
import java.util.List;
import java.util.Locale;

/** The properties of attention that tell its weights: {@code normaliser relu}, {@code sinks}. */
final class NormaliserReader {

  private static final Property<NormaliserSpec.Kind> NORMALISER =
      Property.choice("normaliser", NormaliserSpec.Kind.class).orElse(NormaliserSpec.Kind.SOFTMAX);
  private static final Property<Boolean> SINKS = Property.flag("sinks");

  static final List<Property<?>> PROPERTIES = List.of(NORMALISER, SINKS);

  private NormaliserReader() {}

  static NormaliserSpec read(Arguments arguments) {
    NormaliserSpec.Kind kind = arguments.get(NORMALISER);
    boolean sinks = arguments.get(SINKS);
    if (sinks && kind != NormaliserSpec.Kind.SOFTMAX) {
      arguments.report(
          Problem.CONFLICTING_PROPERTIES,
          List.of(NORMALISER, SINKS),
          "attention",
          "normaliser " + kind.name().toLowerCase(Locale.ROOT) + " and sinks",
          "only a softmax has shares that a sink could take");
    }
    return new NormaliserSpec(kind, sinks);
  }

  /** Call in the order of the signature. */
  static void write(NormaliserSpec spec, ConstructWriter writer) {
    writer.set(NORMALISER, spec.kind()).set(SINKS, spec.sinks());
  }
}
