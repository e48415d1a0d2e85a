package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.VectorSpec;

/** {@code input vector { width 64 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class VectorReader implements ConstructReader<VectorSpec> {

  private static final Property<Integer> WIDTH = Property.whole("width", 1, Limits.WIDTH);

  /** For {@code ServiceLoader}. */
  public VectorReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.INPUT, "vector").properties(WIDTH).body(Body.PROPERTIES);
  }

  @Override
  public Class<VectorSpec> kind() {
    return VectorSpec.class;
  }

  @Override
  public VectorSpec read(Arguments arguments) {
    return new VectorSpec(arguments.get(WIDTH));
  }

  @Override
  public Construct write(VectorSpec spec, ConstructWriter writer) {
    return writer.set(WIDTH, spec.width()).build();
  }
}
