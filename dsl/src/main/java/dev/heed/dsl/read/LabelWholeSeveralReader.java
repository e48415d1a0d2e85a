package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelWholeSeveralSpec;

/** {@code output label whole several of com.acme.Flag}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelWholeSeveralReader implements ConstructReader<LabelWholeSeveralSpec> {

  /** For {@code ServiceLoader}. */
  public LabelWholeSeveralReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label whole several")
        .values(LabelProperties.LABELS)
        .properties(LabelProperties.SMOOTHING)
        .filler("of")
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<LabelWholeSeveralSpec> kind() {
    return LabelWholeSeveralSpec.class;
  }

  @Override
  public LabelWholeSeveralSpec read(Arguments arguments) {
    return new LabelWholeSeveralSpec(
        arguments.get(LabelProperties.LABELS), arguments.get(LabelProperties.SMOOTHING));
  }

  @Override
  public Construct write(LabelWholeSeveralSpec spec, ConstructWriter writer) {
    return writer
        .set(LabelProperties.LABELS, spec.labels())
        .set(LabelProperties.SMOOTHING, spec.smoothing())
        .build();
  }
}
