package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelCtcSpec;

/** {@code output label ctc of com.acme.Phone}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelCtcReader implements ConstructReader<LabelCtcSpec> {

  private static final Property<String> LABELS =
      Property.required("labels", new Name("the name of an enum")).nameless();

  /** For {@code ServiceLoader}. */
  public LabelCtcReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label ctc").values(LABELS).filler("of");
  }

  @Override
  public Class<LabelCtcSpec> kind() {
    return LabelCtcSpec.class;
  }

  @Override
  public LabelCtcSpec read(Arguments arguments) {
    return new LabelCtcSpec(arguments.get(LABELS));
  }

  @Override
  public Construct write(LabelCtcSpec spec, ConstructWriter writer) {
    return writer.set(LABELS, spec.labels()).build();
  }
}
