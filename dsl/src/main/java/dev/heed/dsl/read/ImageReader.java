package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.ImageSpec;
import java.util.List;

/** {@code input image { 8×8 channels 1 patch 2 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class ImageReader implements ConstructReader<ImageSpec> {

  private static final double LARGEST = 1e6;

  private static final Property<Value.Size> SIZE =
      Property.required("size", new ImageSize(Limits.IMAGE));
  private static final Property<Integer> CHANNELS =
      Property.whole("channels", 1, Limits.CHANNELS).orElse(1);
  private static final Property<Integer> PATCH = Property.whole("patch", 1, Limits.IMAGE).orElse(1);
  private static final Property<Boolean> FLAT = Property.flag("flat");
  private static final Property<Double> RANGE =
      Property.required("range", new DecimalNumber(1e-6, LARGEST, true))
          .orElse(ImageSpec.DEFAULT_RANGE);
  private static final Property<Double> MEAN =
      Property.required("mean", new DecimalNumber(-LARGEST, LARGEST, true)).orElse(0.0);
  private static final Property<Double> DEVIATION =
      Property.required("deviation", new DecimalNumber(1e-6, LARGEST, true)).orElse(1.0);

  /** For {@code ServiceLoader}. */
  public ImageReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.INPUT, "image")
        .values(SIZE)
        .properties(CHANNELS, PATCH, FLAT, RANGE, MEAN, DEVIATION)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<ImageSpec> kind() {
    return ImageSpec.class;
  }

  @Override
  public ImageSpec read(Arguments arguments) {
    Value.Size size = arguments.get(SIZE);
    ImageSpec spec =
        new ImageSpec(
            (int) size.height(),
            (int) size.width(),
            arguments.get(CHANNELS),
            arguments.get(PATCH),
            arguments.get(FLAT),
            arguments.get(RANGE),
            arguments.get(MEAN),
            arguments.get(DEVIATION));
    if (arguments.has(SIZE) && arguments.isSound()) {
      check(spec, size, arguments);
    }
    return spec;
  }

  private static void check(ImageSpec spec, Value.Size size, Arguments arguments) {
    int patch = spec.patch();
    if (spec.flat() && arguments.has(PATCH)) {
      arguments.report(
          Problem.CONFLICTING_PROPERTIES,
          List.of(PATCH, FLAT),
          "image",
          "flat and patch",
          "flat makes one vector of the whole image");
    } else if (spec.height() % patch != 0 || spec.width() % patch != 0) {
      int common = Divisors.greatestCommon(spec.height(), spec.width());
      String nearest = Divisors.nearest(common, patch, "pixel");
      arguments.report(Problem.PATCH_DOES_NOT_DIVIDE_IMAGE, List.of(PATCH), size, patch, nearest);
    } else if (vectors(spec) > Limits.LENGTH) {
      arguments.report(
          Problem.TOO_MANY_VECTORS,
          List.of(SIZE, PATCH),
          "an image of " + size,
          vectors(spec),
          Limits.LENGTH,
          "take larger patches");
    } else if (elements(spec) > Limits.WIDTH) {
      arguments.report(
          Problem.VECTORS_TOO_WIDE,
          List.of(SIZE, PATCH, FLAT),
          spec.flat() ? "a flat image of " + size : "patch " + patch,
          elements(spec),
          Limits.WIDTH,
          spec.flat() ? "take patches" : "take smaller patches");
    }
  }

  private static long vectors(ImageSpec spec) {
    return spec.flat() ? 1 : (long) (spec.height() / spec.patch()) * (spec.width() / spec.patch());
  }

  private static long elements(ImageSpec spec) {
    long pixels =
        spec.flat() ? (long) spec.height() * spec.width() : (long) spec.patch() * spec.patch();
    return pixels * spec.channels();
  }

  @Override
  public Construct write(ImageSpec spec, ConstructWriter writer) {
    return writer
        .set(SIZE, new Value.Size(spec.height(), spec.width()))
        .set(CHANNELS, spec.channels())
        .set(PATCH, spec.patch())
        .set(FLAT, spec.flat())
        .set(RANGE, spec.range())
        .set(MEAN, spec.mean())
        .set(DEVIATION, spec.deviation())
        .build();
  }
}
