package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelWholeSpec;

/** {@code output label whole of com.acme.Tag}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelWholeReader implements ConstructReader<LabelWholeSpec> {

  private static final Property<String> LABELS =
      Property.required("labels", new Name("the name of an enum")).nameless();

  /** For {@code ServiceLoader}. */
  public LabelWholeReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label whole").values(LABELS).filler("of");
  }

  @Override
  public Class<LabelWholeSpec> kind() {
    return LabelWholeSpec.class;
  }

  @Override
  public LabelWholeSpec read(Arguments arguments) {
    return new LabelWholeSpec(arguments.get(LABELS));
  }

  @Override
  public Construct write(LabelWholeSpec spec, ConstructWriter writer) {
    return writer.set(LABELS, spec.labels()).build();
  }
}
