package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.MultiHotSpec;

/** {@code input multi hot { length 128 columns 1_433 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class MultiHotReader implements ConstructReader<MultiHotSpec> {

  private static final Property<Integer> LENGTH = Property.whole("length", 1, Limits.LENGTH);
  private static final Property<Integer> COLUMNS = Property.whole("columns", 1, Limits.ROWS);

  /** For {@code ServiceLoader}. */
  public MultiHotReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.INPUT, "multi hot").properties(LENGTH, COLUMNS).body(Body.PROPERTIES);
  }

  @Override
  public Class<MultiHotSpec> kind() {
    return MultiHotSpec.class;
  }

  @Override
  public MultiHotSpec read(Arguments arguments) {
    return new MultiHotSpec(arguments.get(LENGTH), arguments.get(COLUMNS));
  }

  @Override
  public Construct write(MultiHotSpec spec, ConstructWriter writer) {
    return writer.set(LENGTH, spec.length()).set(COLUMNS, spec.columns()).build();
  }
}
