package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.PoolSpec;
import dev.heed.dsl.spec.PoolSpec.Kind;

/** {@code pool mean}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class PoolReader implements ConstructReader<PoolSpec> {

  private static final Property<Kind> KIND = Property.choice("kind", Kind.class);

  /** For {@code ServiceLoader}. */
  public PoolReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "pool").values(KIND).body(Body.PROPERTIES);
  }

  @Override
  public Class<PoolSpec> kind() {
    return PoolSpec.class;
  }

  @Override
  public PoolSpec read(Arguments arguments) {
    return new PoolSpec(arguments.get(KIND));
  }

  @Override
  public Construct write(PoolSpec spec, ConstructWriter writer) {
    return writer.set(KIND, spec.kind()).build();
  }
}
