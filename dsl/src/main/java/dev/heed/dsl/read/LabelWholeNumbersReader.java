package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.LabelWholeNumbersSpec;

/** {@code output label whole numbers 3}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class LabelWholeNumbersReader implements ConstructReader<LabelWholeNumbersSpec> {

  /** For {@code ServiceLoader}. */
  public LabelWholeNumbersReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "label whole numbers").values(LabelProperties.COUNT);
  }

  @Override
  public Class<LabelWholeNumbersSpec> kind() {
    return LabelWholeNumbersSpec.class;
  }

  @Override
  public LabelWholeNumbersSpec read(Arguments arguments) {
    return new LabelWholeNumbersSpec(arguments.get(LabelProperties.COUNT));
  }

  @Override
  public Construct write(LabelWholeNumbersSpec spec, ConstructWriter writer) {
    return writer.set(LabelProperties.COUNT, spec.count()).build();
  }
}
