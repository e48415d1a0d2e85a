package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelEachNumbersSpec;

/** {@code output label each numbers 3}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelEachNumbersReader implements ConstructReader<LabelEachNumbersSpec> {

  /** For {@code ServiceLoader}. */
  public LabelEachNumbersReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label each numbers").values(LabelProperties.COUNT);
  }

  @Override
  public Class<LabelEachNumbersSpec> kind() {
    return LabelEachNumbersSpec.class;
  }

  @Override
  public LabelEachNumbersSpec read(Arguments arguments) {
    return new LabelEachNumbersSpec(arguments.get(LabelProperties.COUNT));
  }

  @Override
  public Construct write(LabelEachNumbersSpec spec, ConstructWriter writer) {
    return writer.set(LabelProperties.COUNT, spec.count()).build();
  }
}
