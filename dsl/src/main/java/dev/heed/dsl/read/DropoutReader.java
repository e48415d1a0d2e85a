package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.DropoutSpec;

/** {@code dropout 0.1}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class DropoutReader implements ConstructReader<DropoutSpec> {

  private static final Property<Double> RATE =
      Property.required("rate", new DecimalNumber(0, 1, false));

  /** For {@code ServiceLoader}. */
  public DropoutReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "dropout").values(RATE).body(Body.PROPERTIES);
  }

  @Override
  public Class<DropoutSpec> kind() {
    return DropoutSpec.class;
  }

  @Override
  public DropoutSpec read(Arguments arguments) {
    return new DropoutSpec(arguments.get(RATE));
  }

  @Override
  public Construct write(DropoutSpec spec, ConstructWriter writer) {
    return writer.set(RATE, spec.rate()).build();
  }
}
