package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.NormSpec;
import dev.heed.dsl.spec.NormSpec.Kind;

/** {@code norm}, {@code norm { epsilon 1e-6 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class NormReader implements ConstructReader<NormSpec> {

  /** The least ε that a float's variance can tell from none with vectors of ordinary size. */
  private static final double LEAST_EPSILON = 1e-12;

  private static final Property<Double> EPSILON =
      Property.required("epsilon", new DecimalNumber(LEAST_EPSILON, 1, true))
          .orElse(NormSpec.DEFAULT_EPSILON);

  private static final Property<Kind> KIND = Property.choice("kind", Kind.class).orElse(Kind.LAYER);

  /** For {@code ServiceLoader}. */
  public NormReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "norm").values(KIND).properties(EPSILON).body(Body.PROPERTIES);
  }

  @Override
  public Class<NormSpec> kind() {
    return NormSpec.class;
  }

  @Override
  public NormSpec read(Arguments arguments) {
    return new NormSpec(arguments.get(KIND), arguments.get(EPSILON));
  }

  @Override
  public Construct write(NormSpec spec, ConstructWriter writer) {
    return writer.set(KIND, spec.kind()).set(EPSILON, spec.epsilon()).build();
  }
}
