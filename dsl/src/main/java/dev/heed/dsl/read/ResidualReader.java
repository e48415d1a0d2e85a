package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.ResidualSpec;

/** {@code residual { … }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class ResidualReader implements ConstructReader<ResidualSpec> {

  /** For {@code ServiceLoader}. */
  public ResidualReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "residual").body(Body.LAYERS);
  }

  @Override
  public Class<ResidualSpec> kind() {
    return ResidualSpec.class;
  }

  @Override
  public ResidualSpec read(Arguments arguments) {
    return new ResidualSpec(arguments.layers());
  }

  @Override
  public Construct write(ResidualSpec spec, ConstructWriter writer) {
    return writer.layers(spec.layers()).build();
  }
}
