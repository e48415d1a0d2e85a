package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.FeaturesSpec;
import dev.heed.dsl.spec.FeaturesSpec.Kind;
import dev.heed.dsl.spec.FramingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The properties of audio that tell what becomes of a frame: {@code samples}, {@code log mel 80} or
 * {@code mfcc 39 deltas 2 filters 40}.
 */
final class FeaturesReader {

  private static final int DEFAULT_DELTAS = 2;
  private static final int DEFAULT_FILTERS = 40;
  private static final int MOST_KILOHERTZ = 500;

  private static final Property<Boolean> SAMPLES = Property.flag("samples");
  private static final Property<Integer> LOG_MEL =
      Property.whole("log mel", 1, Limits.FILTERS).optional();
  private static final Property<Integer> MFCC = Property.whole("mfcc", 1, Limits.WIDTH).optional();
  private static final Property<Integer> DELTAS =
      Property.whole("deltas", 0, 2).orElse(DEFAULT_DELTAS);
  private static final Property<Integer> FILTERS =
      Property.whole("filters", 1, Limits.FILTERS).optional();
  private static final Property<Double> LOWEST =
      Measure.frequency("lowest", 0, MOST_KILOHERTZ).orElse(FeaturesSpec.DEFAULT_LOWEST);
  private static final Property<Double> HIGHEST =
      Measure.frequency("highest", 1, MOST_KILOHERTZ).optional();

  static final List<Property<?>> PROPERTIES =
      List.of(SAMPLES, LOG_MEL, MFCC, DELTAS, FILTERS, LOWEST, HIGHEST);

  private FeaturesReader() {}

  /**
   * Reads what a frame becomes.
   *
   * @param framed whether the framing has no mistake
   */
  static FeaturesSpec read(FramingSpec framing, boolean framed, Arguments arguments) {
    List<String> kinds = new ArrayList<>();
    for (Property<?> kind : List.of(SAMPLES, LOG_MEL, MFCC)) {
      if (kind.equals(SAMPLES) ? arguments.get(SAMPLES) : arguments.has(kind)) {
        kinds.add(kind.name().toString());
      }
    }
    if (kinds.isEmpty()) {
      arguments.report(
          Problem.MISSING_PROPERTY,
          arguments.origin(),
          "audio",
          "samples, log mel or mfcc",
          "such as mfcc 39");
      return FeaturesSpec.SAMPLES;
    }
    if (kinds.size() > 1) {
      conflict(arguments, String.join(" and ", kinds), "a frame becomes one thing");
      return FeaturesSpec.SAMPLES;
    }
    checkRelated(kinds.get(0), arguments);
    FeaturesSpec features = features(kinds.get(0), framing, arguments);
    if (framed && arguments.isSound()) {
      check(features, framing, arguments);
    }
    return features;
  }

  private static FeaturesSpec features(String kind, FramingSpec framing, Arguments arguments) {
    double lowest = arguments.get(LOWEST);
    double highest = arguments.find(HIGHEST).orElse(framing.rate() / 2.0);
    if (kind.equals(MFCC.name().toString())) {
      int width = arguments.get(MFCC);
      int deltas = arguments.get(DELTAS);
      int filters = arguments.find(FILTERS).orElse(Math.max(DEFAULT_FILTERS, width / (1 + deltas)));
      return new FeaturesSpec(Kind.MFCC, width, deltas, filters, lowest, highest);
    }
    if (kind.equals(LOG_MEL.name().toString())) {
      int width = arguments.get(LOG_MEL);
      return new FeaturesSpec(Kind.LOG_MEL, width, 0, width, lowest, highest);
    }
    return FeaturesSpec.SAMPLES;
  }

  /** What says something of filters or deltas where there are none says nothing. */
  private static void checkRelated(String kind, Arguments arguments) {
    boolean samples = kind.equals(SAMPLES.name().toString());
    boolean mfcc = kind.equals(MFCC.name().toString());
    conflict(DELTAS, !mfcc, kind, "only mfcc has deltas", arguments);
    String filters = samples ? "samples have no filters" : "log mel says how many filters";
    conflict(FILTERS, !mfcc, kind, filters, arguments);
    conflict(LOWEST, samples, kind, "samples have no filters", arguments);
    conflict(HIGHEST, samples, kind, "samples have no filters", arguments);
  }

  private static void conflict(
      Property<?> property, boolean wrong, String kind, String instead, Arguments arguments) {
    if (wrong && arguments.has(property)) {
      conflict(arguments, kind + " and " + property.name(), instead);
    }
  }

  private static void conflict(Arguments arguments, String what, String instead) {
    arguments.report(Problem.CONFLICTING_PROPERTIES, PROPERTIES, "audio", what, instead);
  }

  private static void check(FeaturesSpec features, FramingSpec framing, Arguments arguments) {
    if (features.kind() == Kind.SAMPLES) {
      if (framing.windowSamples() > Limits.WIDTH) {
        arguments.report(
            Problem.VECTORS_TOO_WIDE,
            List.of(SAMPLES),
            "a window of " + framing.windowSamples() + " samples",
            framing.windowSamples(),
            Limits.WIDTH,
            "write a shorter window");
      }
      return;
    }
    int parts = 1 + features.deltas();
    if (features.width() % parts != 0) {
      int below = features.width() / parts * parts;
      arguments.report(
          Problem.DELTAS_DO_NOT_DIVIDE_WIDTH,
          List.of(MFCC, DELTAS),
          features.width(),
          parts,
          (below > 0 ? below + " or " : "") + (below + parts));
    } else if (features.coefficients() > features.filters()) {
      arguments.report(
          Problem.VALUE_OUT_OF_RANGE,
          List.of(FILTERS),
          "filters",
          features.filters(),
          "at least as many as coefficients, " + features.coefficients());
    } else {
      checkFilters(features, framing, arguments);
    }
  }

  private static void checkFilters(
      FeaturesSpec features, FramingSpec framing, Arguments arguments) {
    double most = framing.rate() / 2.0;
    if (features.highest() > most || features.lowest() >= features.highest()) {
      boolean high = features.highest() > most;
      arguments.report(
          Problem.VALUE_OUT_OF_RANGE,
          List.of(high ? HIGHEST : LOWEST),
          high ? "highest" : "lowest",
          hertz(high ? features.highest() : features.lowest()),
          high
              ? "at most half the rate, " + hertz(most)
              : "below the end of the filters, " + hertz(features.highest()));
      return;
    }
    MelFilters filters = new MelFilters(framing, features);
    OptionalInt empty = filters.firstEmpty(features.filters());
    if (empty.isPresent()) {
      arguments.report(
          Problem.EMPTY_MEL_FILTER,
          List.of(LOG_MEL, MFCC, FILTERS),
          empty.getAsInt(),
          features.filters(),
          filters.size(),
          filters.most());
    }
  }

  private static Value hertz(double number) {
    return LOWEST.type().write(number);
  }

  /** Call in the order of the signature. */
  static ConstructWriter write(FeaturesSpec spec, FramingSpec framing, ConstructWriter writer) {
    if (spec.kind() == Kind.SAMPLES) {
      return writer.set(SAMPLES, true);
    }
    if (spec.kind() == Kind.LOG_MEL) {
      writer.set(LOG_MEL, spec.width());
    } else {
      writer.set(MFCC, spec.width()).set(DELTAS, spec.deltas());
      if (spec.filters() != Math.max(DEFAULT_FILTERS, spec.coefficients())) {
        writer.set(FILTERS, spec.filters());
      }
    }
    writer.set(LOWEST, spec.lowest());
    if (spec.highest() != framing.rate() / 2.0) {
      writer.set(HIGHEST, spec.highest());
    }
    return writer;
  }
}
