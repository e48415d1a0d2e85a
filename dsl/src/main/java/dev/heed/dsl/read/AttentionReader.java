package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.AttentionSpec;

/** {@code attention { heads 4; bias off; causal; back 32 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class AttentionReader implements ConstructReader<AttentionSpec> {

  private static final Property<Integer> HEADS = Property.whole("heads", 1, Limits.WIDTH).orElse(1);
  private static final Property<Boolean> BIAS = Property.toggle("bias").orElse(true);

  /** For {@code ServiceLoader}. */
  public AttentionReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "attention")
        .properties(
            HEADS,
            BIAS,
            VisibilityReader.CAUSAL,
            VisibilityReader.REACH,
            VisibilityReader.BACK,
            VisibilityReader.AHEAD)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<AttentionSpec> kind() {
    return AttentionSpec.class;
  }

  @Override
  public AttentionSpec read(Arguments arguments) {
    return new AttentionSpec(
        arguments.get(HEADS), arguments.get(BIAS), VisibilityReader.read(arguments, "attention"));
  }

  @Override
  public Construct write(AttentionSpec spec, ConstructWriter writer) {
    writer.set(HEADS, spec.heads()).set(BIAS, spec.bias());
    return VisibilityReader.write(spec.visibility(), writer).build();
  }
}
