package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.RelativePositionSpec.Alibi;
import dev.heed.dsl.spec.RelativePositionSpec.Buckets;
import dev.heed.dsl.spec.RelativePositionSpec.None;
import dev.heed.dsl.spec.RelativePositionSpec.Rotary;
import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import java.util.List;
import java.util.OptionalInt;

/** The properties of attention that tell its positions: {@code position rotary base 500_000}. */
final class RelativePositionReader {

  /** The words for the kinds. */
  private enum Kind {
    NONE,
    ROTARY,
    ALIBI,
    RELATIVE
  }

  private static final Property<Kind> POSITION =
      Property.choice("position", Kind.class).orElse(Kind.NONE);
  private static final Property<Double> BASE =
      Property.required("base", new DecimalNumber(1, 1e9, true)).orElse(Rotary.DEFAULT_BASE);
  private static final Property<Integer> BUCKETS =
      Property.whole("buckets", 4, 1024).orElse(Buckets.DEFAULT_BUCKETS);
  private static final Property<Integer> DISTANCE =
      Property.whole("distance", 2, Limits.LENGTH).orElse(Buckets.DEFAULT_DISTANCE);

  static final List<Property<?>> PROPERTIES = List.of(POSITION, BASE, BUCKETS, DISTANCE);

  private RelativePositionReader() {}

  static RelativePositionSpec read(
      Arguments arguments, ScoreSpec score, VisibilitySpec visibility) {
    Kind kind = arguments.get(POSITION);
    if (kind == Kind.ROTARY && score.kind() == ScoreSpec.Kind.ADDITIVE) {
      arguments.report(
          Problem.CONFLICTING_PROPERTIES,
          List.of(POSITION),
          "attention",
          "score additive and position rotary",
          "of what is turned only dot products tell the distance");
    }
    needs(arguments, BASE, kind == Kind.ROTARY, "rotary");
    needs(arguments, BUCKETS, kind == Kind.RELATIVE, "relative");
    needs(arguments, DISTANCE, kind == Kind.RELATIVE, "relative");
    return switch (kind) {
      case NONE -> new None();
      case ROTARY -> new Rotary(arguments.get(BASE));
      case ALIBI -> new Alibi();
      case RELATIVE ->
          checked(
              new Buckets(arguments.get(BUCKETS), arguments.get(DISTANCE)), arguments, visibility);
    };
  }

  private static void needs(
      Arguments arguments, Property<?> property, boolean fits, String position) {
    if (arguments.has(property) && !fits) {
      arguments.report(
          Problem.MISSING_PROPERTY,
          List.of(property),
          property.name(),
          "position " + position,
          "which alone has it");
    }
  }

  /** The distance must leave something to the buckets of ranges. */
  private static Buckets checked(Buckets buckets, Arguments arguments, VisibilitySpec visibility) {
    int exact = buckets.exact(visibility.ahead().equals(OptionalInt.of(0)));
    if (buckets.distance() <= exact) {
      arguments.report(
          Problem.DISTANCE_WITHIN_BUCKETS,
          List.of(BUCKETS, DISTANCE),
          buckets.buckets(),
          exact,
          buckets.distance(),
          exact + 1);
    }
    return buckets;
  }

  /** Call in the order of the signature. */
  static void write(RelativePositionSpec spec, ConstructWriter writer) {
    if (spec instanceof Rotary rotary) {
      writer.set(POSITION, Kind.ROTARY).set(BASE, rotary.base());
    } else if (spec instanceof Alibi) {
      writer.set(POSITION, Kind.ALIBI);
    } else if (spec instanceof Buckets buckets) {
      writer.set(POSITION, Kind.RELATIVE);
      writer.set(BUCKETS, buckets.buckets()).set(DISTANCE, buckets.distance());
    }
  }
}
