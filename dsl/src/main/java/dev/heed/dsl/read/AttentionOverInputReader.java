package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.AttentionOverInputSpec;
import java.util.ArrayList;
import java.util.List;

/** {@code attention over input { heads 4 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class AttentionOverInputReader implements ConstructReader<AttentionOverInputSpec> {

  private static final List<Property<?>> PROPERTIES = new ArrayList<>();

  static {
    PROPERTIES.addAll(HeadsReader.PROPERTIES);
    PROPERTIES.addAll(ProjectionsReader.PROPERTIES);
    PROPERTIES.addAll(ScoreReader.PROPERTIES);
  }

  /** For {@code ServiceLoader}. */
  public AttentionOverInputReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "attention over input")
        .properties(PROPERTIES.toArray(Property<?>[]::new))
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<AttentionOverInputSpec> kind() {
    return AttentionOverInputSpec.class;
  }

  @Override
  public AttentionOverInputSpec read(Arguments arguments) {
    return new AttentionOverInputSpec(
        HeadsReader.read(arguments),
        ProjectionsReader.read(arguments),
        ScoreReader.read(arguments));
  }

  @Override
  public Construct write(AttentionOverInputSpec spec, ConstructWriter writer) {
    HeadsReader.write(spec.heads(), writer);
    ProjectionsReader.write(spec.projections(), writer);
    ScoreReader.write(spec.score(), writer);
    return writer.build();
  }
}
