package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelEachSpec;

/** {@code output label each of com.acme.Tag}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelEachReader implements ConstructReader<LabelEachSpec> {

  private static final Property<String> LABELS =
      Property.required("labels", new Name("the name of an enum")).nameless();

  /** For {@code ServiceLoader}. */
  public LabelEachReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label each").values(LABELS).filler("of");
  }

  @Override
  public Class<LabelEachSpec> kind() {
    return LabelEachSpec.class;
  }

  @Override
  public LabelEachSpec read(Arguments arguments) {
    return new LabelEachSpec(arguments.get(LABELS));
  }

  @Override
  public Construct write(LabelEachSpec spec, ConstructWriter writer) {
    return writer.set(LABELS, spec.labels()).build();
  }
}
