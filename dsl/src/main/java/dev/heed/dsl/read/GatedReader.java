package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.GatedSpec;

/** {@code gated 256 silu}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class GatedReader implements ConstructReader<GatedSpec> {

  private static final Property<Integer> WIDTH = Property.whole("width", 1, Limits.WIDTH);
  private static final Property<Activation> ACTIVATION =
      Property.choice("activation", Activation.class);
  private static final Property<Boolean> BIAS = Property.toggle("bias").orElse(true);

  /** For {@code ServiceLoader}. */
  public GatedReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "gated")
        .values(WIDTH, ACTIVATION)
        .properties(BIAS)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<GatedSpec> kind() {
    return GatedSpec.class;
  }

  @Override
  public GatedSpec read(Arguments arguments) {
    return new GatedSpec(arguments.get(WIDTH), arguments.get(ACTIVATION), arguments.get(BIAS));
  }

  @Override
  public Construct write(GatedSpec spec, ConstructWriter writer) {
    return writer
        .set(WIDTH, spec.width())
        .set(ACTIVATION, spec.activation())
        .set(BIAS, spec.bias())
        .build();
  }
}
