package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.RepeatSpec;

/** {@code repeat 2 { … }}, {@code repeat 6 shared { … }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class RepeatReader implements ConstructReader<RepeatSpec> {

  private static final Property<Integer> TIMES = Property.whole("times", 1, Limits.REPEAT);
  private static final Property<Boolean> SHARED = Property.flag("shared");

  /** For {@code ServiceLoader}. */
  public RepeatReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "repeat").values(TIMES).properties(SHARED).body(Body.LAYERS);
  }

  @Override
  public Class<RepeatSpec> kind() {
    return RepeatSpec.class;
  }

  @Override
  public RepeatSpec read(Arguments arguments) {
    return new RepeatSpec(arguments.get(TIMES), arguments.get(SHARED), arguments.layers());
  }

  @Override
  public Construct write(RepeatSpec spec, ConstructWriter writer) {
    return writer.set(TIMES, spec.times()).set(SHARED, spec.shared()).layers(spec.layers()).build();
  }
}
