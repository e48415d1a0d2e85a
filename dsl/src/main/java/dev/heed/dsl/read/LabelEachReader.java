package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelEachSpec;

/** {@code output label each of com.acme.Tag}, perhaps with {@code crf}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelEachReader implements ConstructReader<LabelEachSpec> {

  private static final Property<Boolean> CRF = Property.flag("crf");

  /** For {@code ServiceLoader}. */
  public LabelEachReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label each")
        .values(LabelProperties.LABELS)
        .properties(CRF, LabelProperties.SMOOTHING)
        .and(LogitsReader.PROPERTIES)
        .filler("of")
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<LabelEachSpec> kind() {
    return LabelEachSpec.class;
  }

  @Override
  public LabelEachSpec read(Arguments arguments) {
    return new LabelEachSpec(
        arguments.get(LabelProperties.LABELS),
        arguments.get(CRF),
        arguments.get(LabelProperties.SMOOTHING),
        LogitsReader.read(arguments));
  }

  @Override
  public Construct write(LabelEachSpec spec, ConstructWriter writer) {
    writer
        .set(LabelProperties.LABELS, spec.labels())
        .set(CRF, spec.crf())
        .set(LabelProperties.SMOOTHING, spec.smoothing());
    return LogitsReader.write(spec.logits(), writer).build();
  }
}
