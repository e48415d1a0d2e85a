package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelEachSeveralSpec;

/** {@code output label each several of com.acme.Flag}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelEachSeveralReader implements ConstructReader<LabelEachSeveralSpec> {

  /** For {@code ServiceLoader}. */
  public LabelEachSeveralReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label each several")
        .values(LabelProperties.LABELS)
        .properties(LabelProperties.SMOOTHING)
        .filler("of")
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<LabelEachSeveralSpec> kind() {
    return LabelEachSeveralSpec.class;
  }

  @Override
  public LabelEachSeveralSpec read(Arguments arguments) {
    return new LabelEachSeveralSpec(
        arguments.get(LabelProperties.LABELS), arguments.get(LabelProperties.SMOOTHING));
  }

  @Override
  public Construct write(LabelEachSeveralSpec spec, ConstructWriter writer) {
    return writer
        .set(LabelProperties.LABELS, spec.labels())
        .set(LabelProperties.SMOOTHING, spec.smoothing())
        .build();
  }
}
