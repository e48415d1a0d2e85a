package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.VisibilitySpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The properties of attention that bound what it sees: {@code causal}, {@code reach 32}, {@code
 * back 32 ahead 8}.
 */
final class VisibilityReader {

  private static final Property<Boolean> CAUSAL = Property.flag("causal");
  private static final Property<Integer> REACH =
      Property.whole("reach", 1, Limits.LENGTH).optional();
  private static final Property<Integer> BACK = Property.whole("back", 0, Limits.LENGTH).optional();
  private static final Property<Integer> AHEAD =
      Property.whole("ahead", 0, Limits.LENGTH).optional();

  static final List<Property<?>> PROPERTIES = List.of(CAUSAL, REACH, BACK, AHEAD);

  private VisibilityReader() {}

  /** Reads the bounds and reports those that contradict each other. */
  static VisibilitySpec read(Arguments arguments, String construct) {
    Optional<Integer> reach = arguments.find(REACH);
    Optional<Integer> ahead = arguments.find(AHEAD);
    boolean causal = arguments.get(CAUSAL);
    if (arguments.has(REACH) && (arguments.has(BACK) || arguments.has(AHEAD))) {
      conflict(arguments, construct, "reach and back or ahead", "reach means both");
    } else if (causal && reach.isPresent()) {
      String instead = "causal with back " + reach.get() + " looks back alone";
      conflict(arguments, construct, "causal and reach", instead);
    } else if (causal && ahead.isPresent() && ahead.get() > 0) {
      conflict(arguments, construct, "causal and ahead " + ahead.get(), "causal means ahead 0");
    }
    return new VisibilitySpec(
        bound(arguments.find(BACK).or(() -> reach)),
        causal ? OptionalInt.of(0) : bound(ahead.or(() -> reach)));
  }

  private static void conflict(Arguments arguments, String construct, String what, String instead) {
    arguments.report(
        Problem.CONFLICTING_PROPERTIES,
        List.of(CAUSAL, REACH, BACK, AHEAD),
        construct,
        what,
        instead);
  }

  private static OptionalInt bound(Optional<Integer> value) {
    return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
  }

  /** The shortest that reads as these bounds. Call in the order of the signature. */
  static ConstructWriter write(VisibilitySpec spec, ConstructWriter writer) {
    boolean causal = spec.ahead().equals(OptionalInt.of(0));
    writer.set(CAUSAL, causal);
    if (!causal && spec.back().isPresent() && spec.back().equals(spec.ahead())) {
      return writer.set(REACH, spec.back().getAsInt());
    }
    spec.back().ifPresent(back -> writer.set(BACK, back));
    if (!causal) {
      spec.ahead().ifPresent(ahead -> writer.set(AHEAD, ahead));
    }
    return writer;
  }
}
