package dev.heed.dsl.read;

import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.HeadsSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The properties of attention that tell its heads: {@code heads 8 groups 2 head width 16}. */
final class HeadsReader {

  private static final Property<Integer> HEADS = Property.whole("heads", 1, Limits.WIDTH).orElse(1);
  private static final Property<Integer> GROUPS =
      Property.whole("groups", 1, Limits.WIDTH).optional();
  private static final Property<Integer> WIDTH =
      Property.whole("head width", 1, Limits.WIDTH).optional();
  private static final Property<Integer> VALUE_WIDTH =
      Property.whole("value width", 1, Limits.WIDTH).optional();

  static final List<Property<?>> PROPERTIES = List.of(HEADS, GROUPS, WIDTH, VALUE_WIDTH);

  private HeadsReader() {}

  static HeadsSpec read(Arguments arguments) {
    int heads = arguments.get(HEADS);
    int groups = arguments.find(GROUPS).orElse(heads);
    if (heads % groups != 0) {
      arguments.report(
          Problem.GROUPS_DO_NOT_DIVIDE_HEADS,
          List.of(HEADS, GROUPS),
          heads,
          groups,
          Divisors.nearest(heads, groups, "group"));
    }
    return new HeadsSpec(
        heads, groups, whole(arguments.find(WIDTH)), whole(arguments.find(VALUE_WIDTH)));
  }

  private static OptionalInt whole(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** Call in the order of the signature. */
  static void write(HeadsSpec spec, ConstructWriter writer) {
    writer.set(HEADS, spec.count());
    if (spec.groups() != spec.count()) {
      writer.set(GROUPS, spec.groups());
    }
    spec.width().ifPresent(width -> writer.set(WIDTH, width));
    spec.valueWidth().ifPresent(width -> writer.set(VALUE_WIDTH, width));
  }
}
