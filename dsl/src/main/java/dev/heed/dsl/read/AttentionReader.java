package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.AttentionSpec;
import java.util.ArrayList;
import java.util.List;

/** {@code attention { heads 4; bias off; causal; back 32 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class AttentionReader implements ConstructReader<AttentionSpec> {

  private static final List<Property<?>> PROPERTIES = new ArrayList<>();

  static {
    PROPERTIES.addAll(HeadsReader.PROPERTIES);
    PROPERTIES.addAll(ProjectionsReader.PROPERTIES);
    PROPERTIES.addAll(ScoreReader.PROPERTIES);
    PROPERTIES.addAll(VisibilityReader.PROPERTIES);
  }

  /** For {@code ServiceLoader}. */
  public AttentionReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "attention")
        .properties(PROPERTIES.toArray(Property<?>[]::new))
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<AttentionSpec> kind() {
    return AttentionSpec.class;
  }

  @Override
  public AttentionSpec read(Arguments arguments) {
    return new AttentionSpec(
        HeadsReader.read(arguments),
        ProjectionsReader.read(arguments),
        ScoreReader.read(arguments),
        VisibilityReader.read(arguments, "attention"));
  }

  @Override
  public Construct write(AttentionSpec spec, ConstructWriter writer) {
    HeadsReader.write(spec.heads(), writer);
    ProjectionsReader.write(spec.projections(), writer);
    ScoreReader.write(spec.score(), writer);
    return VisibilityReader.write(spec.visibility(), writer).build();
  }
}
