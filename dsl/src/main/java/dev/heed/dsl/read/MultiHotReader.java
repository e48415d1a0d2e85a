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
    return Signature.of(Role.INPUT, "multi hot")
        .properties(LENGTH, COLUMNS)
        .and(OverlongReader.PROPERTIES)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<MultiHotSpec> kind() {
    return MultiHotSpec.class;
  }

  @Override
  public MultiHotSpec read(Arguments arguments) {
    int length = arguments.get(LENGTH);
    return new MultiHotSpec(
        length, arguments.get(COLUMNS), OverlongReader.read(arguments, "multi hot", length));
  }

  @Override
  public Construct write(MultiHotSpec spec, ConstructWriter writer) {
    writer.set(LENGTH, spec.length()).set(COLUMNS, spec.columns());
    return OverlongReader.write(spec.overlong(), writer).build();
  }
}
