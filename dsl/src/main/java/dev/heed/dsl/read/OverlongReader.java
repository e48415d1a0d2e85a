package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.OverlongSpec;
import dev.heed.dsl.spec.OverlongSpec.Kind;
import java.util.List;

/**
 * The properties of an input that tell what becomes of a longer one: {@code overlong windows
 * overlap 16}.
 */
final class OverlongReader {

  private static final Property<Kind> OVERLONG =
      Property.choice("overlong", Kind.class).orElse(Kind.ERROR);
  private static final Property<Integer> OVERLAP =
      Property.whole("overlap", 0, Limits.LENGTH - 1).optional();

  static final List<Property<?>> PROPERTIES = List.of(OVERLONG, OVERLAP);

  private OverlongReader() {}

  /**
   * Reads what becomes of a longer input, and reports what does not fit.
   *
   * @param input the input's phrase
   * @param length the most vectors of an input
   */
  static OverlongSpec read(Arguments arguments, String input, int length) {
    Kind kind = arguments.get(OVERLONG);
    int overlap = arguments.get(OVERLAP);
    if (kind != Kind.WINDOWS) {
      if (arguments.has(OVERLAP) && arguments.isSound()) {
        arguments.report(
            Problem.CONFLICTING_PROPERTIES,
            List.of(OVERLAP),
            input,
            "overlap without windows",
            "only overlong windows overlap");
      }
      return new OverlongSpec(kind, 0);
    }
    if (!arguments.has(OVERLAP)) {
      arguments.report(
          Problem.MISSING_PROPERTY,
          List.of(OVERLONG),
          "overlong windows",
          OVERLAP.name(),
          OVERLAP.type().describe());
    } else if (overlap >= length && arguments.isSound()) {
      arguments.report(
          Problem.VALUE_OUT_OF_RANGE,
          List.of(OVERLAP),
          OVERLAP.name(),
          overlap,
          "less than the length, " + length);
    }
    return new OverlongSpec(kind, overlap);
  }

  /** Call in the order of the signature. */
  static ConstructWriter write(OverlongSpec spec, ConstructWriter writer) {
    writer.set(OVERLONG, spec.kind());
    return spec.kind() == Kind.WINDOWS ? writer.set(OVERLAP, spec.overlap()) : writer;
  }
}
