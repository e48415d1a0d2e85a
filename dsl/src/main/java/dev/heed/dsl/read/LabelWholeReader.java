package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelWholeSpec;

/** {@code output label whole of com.acme.Tag}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelWholeReader implements ConstructReader<LabelWholeSpec> {

  /** For {@code ServiceLoader}. */
  public LabelWholeReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label whole")
        .values(LabelProperties.LABELS)
        .properties(LabelProperties.SMOOTHING)
        .filler("of")
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<LabelWholeSpec> kind() {
    return LabelWholeSpec.class;
  }

  @Override
  public LabelWholeSpec read(Arguments arguments) {
    return new LabelWholeSpec(
        arguments.get(LabelProperties.LABELS), arguments.get(LabelProperties.SMOOTHING));
  }

  @Override
  public Construct write(LabelWholeSpec spec, ConstructWriter writer) {
    return writer
        .set(LabelProperties.LABELS, spec.labels())
        .set(LabelProperties.SMOOTHING, spec.smoothing())
        .build();
  }
}
