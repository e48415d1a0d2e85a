package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.RepeatSpec;

/** {@code repeat 2 { … }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class RepeatReader implements ConstructReader<RepeatSpec> {

  private static final Property<Integer> TIMES = Property.whole("times", 1, Limits.REPEAT);

  /** For {@code ServiceLoader}. */
  public RepeatReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "repeat").values(TIMES).body(Body.LAYERS);
  }

  @Override
  public Class<RepeatSpec> kind() {
    return RepeatSpec.class;
  }

  @Override
  public RepeatSpec read(Arguments arguments) {
    return new RepeatSpec(arguments.get(TIMES), arguments.layers());
  }

  @Override
  public Construct write(RepeatSpec spec, ConstructWriter writer) {
    return writer.set(TIMES, spec.times()).layers(spec.layers()).build();
  }
}
