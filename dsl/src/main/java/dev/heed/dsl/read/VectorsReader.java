package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.VectorsSpec;

/** {@code input vectors { length 128 width 24 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class VectorsReader implements ConstructReader<VectorsSpec> {

  private static final Property<Integer> LENGTH = Property.whole("length", 1, Limits.LENGTH);
  private static final Property<Integer> WIDTH = Property.whole("width", 1, Limits.WIDTH);

  /** For {@code ServiceLoader}. */
  public VectorsReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.INPUT, "vectors")
        .properties(LENGTH, WIDTH)
        .and(OverlongReader.PROPERTIES)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<VectorsSpec> kind() {
    return VectorsSpec.class;
  }

  @Override
  public VectorsSpec read(Arguments arguments) {
    int length = arguments.get(LENGTH);
    return new VectorsSpec(
        length, arguments.get(WIDTH), OverlongReader.read(arguments, "vectors", length));
  }

  @Override
  public Construct write(VectorsSpec spec, ConstructWriter writer) {
    writer.set(LENGTH, spec.length()).set(WIDTH, spec.width());
    return OverlongReader.write(spec.overlong(), writer).build();
  }
}
