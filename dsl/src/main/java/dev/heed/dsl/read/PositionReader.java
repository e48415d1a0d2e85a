package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.PositionSpec;
import dev.heed.dsl.spec.PositionSpec.Kind;

/** {@code position sinusoidal}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class PositionReader implements ConstructReader<PositionSpec> {

  private static final Property<Kind> KIND = Property.choice("kind", Kind.class);

  /** For {@code ServiceLoader}. */
  public PositionReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "position").values(KIND).body(Body.PROPERTIES);
  }

  @Override
  public Class<PositionSpec> kind() {
    return PositionSpec.class;
  }

  @Override
  public PositionSpec read(Arguments arguments) {
    return new PositionSpec(arguments.get(KIND));
  }

  @Override
  public Construct write(PositionSpec spec, ConstructWriter writer) {
    return writer.set(KIND, spec.kind()).build();
  }
}
