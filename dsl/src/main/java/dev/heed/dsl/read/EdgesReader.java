package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.EdgesSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.RelativePositionSpec.Alibi;
import dev.heed.dsl.spec.RelativePositionSpec.Buckets;
import dev.heed.dsl.spec.VisibilitySpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The properties of attention that tell what a graph's edges mean: {@code over edges}, {@code edge
 * bias}, {@code distance bias 5}.
 */
final class EdgesReader {

  private static final Property<Boolean> OVER = Property.flag("over edges");
  private static final Property<Boolean> BIAS = Property.flag("edge bias");
  private static final Property<Integer> DISTANCE =
      Property.whole("distance bias", 1, Limits.GRAPH_DISTANCE).optional();

  static final List<Property<?>> PROPERTIES = List.of(OVER, BIAS, DISTANCE);

  private EdgesReader() {}

  /** Reads them and reports what contradicts another. */
  static EdgesSpec read(
      Arguments arguments,
      VisibilitySpec visibility,
      RelativePositionSpec position,
      String construct) {
    boolean over = arguments.get(OVER);
    if (over && (position instanceof Alibi || position instanceof Buckets)) {
      conflict(arguments, construct, "over edges and biases by position", "nodes have no order");
    }
    if (over && !visibility.equals(VisibilitySpec.ALL)) {
      conflict(arguments, construct, "over edges and a bound", "nodes have no order");
    }
    if (over && arguments.has(DISTANCE)) {
      conflict(
          arguments,
          construct,
          "over edges and distance bias",
          "all that an edge leads to is at distance 1");
    }
    Optional<Integer> distance = arguments.find(DISTANCE);
    return new EdgesSpec(
        over,
        arguments.get(BIAS),
        distance.isPresent() ? OptionalInt.of(distance.get()) : OptionalInt.empty());
  }

  private static void conflict(Arguments arguments, String construct, String what, String instead) {
    arguments.report(
        Problem.CONFLICTING_PROPERTIES, List.of(OVER, DISTANCE), construct, what, instead);
  }

  /** Call in the order of the signature. */
  static ConstructWriter write(EdgesSpec spec, ConstructWriter writer) {
    writer.set(OVER, spec.over()).set(BIAS, spec.bias());
    spec.distance().ifPresent(distance -> writer.set(DISTANCE, distance));
    return writer;
  }
}
