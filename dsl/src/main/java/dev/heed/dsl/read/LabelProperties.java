package dev.heed.dsl.read;

/** What outputs of labels say about themselves. */
final class LabelProperties {

  static final Property<String> LABELS =
      Property.required("labels", new Name("the name of an enum")).nameless();

  static final Property<Double> SMOOTHING =
      Property.required("smoothing", new DecimalNumber(0, 1, false)).orElse(0.0);

  static final Property<Integer> COUNT = Property.whole("count", 1, Limits.LABELS).nameless();

  private LabelProperties() {}
}
