package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.DenseSpec;

/** {@code dense 256 gelu}, {@code dense { width 256; activation gelu; bias off }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class DenseReader implements ConstructReader<DenseSpec> {

  private static final Property<Integer> WIDTH = Property.whole("width", 1, Limits.WIDTH);
  private static final Property<Activation> ACTIVATION =
      Property.choice("activation", Activation.class).orElse(Activation.NONE);
  private static final Property<Boolean> BIAS = Property.toggle("bias").orElse(true);

  /** For {@code ServiceLoader}. */
  public DenseReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "dense")
        .values(WIDTH, ACTIVATION)
        .properties(BIAS)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<DenseSpec> kind() {
    return DenseSpec.class;
  }

  @Override
  public DenseSpec read(Arguments arguments) {
    return new DenseSpec(arguments.get(WIDTH), arguments.get(ACTIVATION), arguments.get(BIAS));
  }

  @Override
  public Construct write(DenseSpec spec, ConstructWriter writer) {
    return writer
        .set(WIDTH, spec.width())
        .set(ACTIVATION, spec.activation())
        .set(BIAS, spec.bias())
        .build();
  }
}
