package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.dsl.spec.VisibilitySpec;
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
    PROPERTIES.addAll(RelativePositionReader.PROPERTIES);
    PROPERTIES.addAll(NormaliserReader.PROPERTIES);
    PROPERTIES.addAll(VisibilityReader.PROPERTIES);
    PROPERTIES.addAll(EdgesReader.PROPERTIES);
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
    ScoreSpec score = ScoreReader.read(arguments);
    VisibilitySpec visibility = VisibilityReader.read(arguments, "attention");
    RelativePositionSpec position = RelativePositionReader.read(arguments, score, visibility);
    return new AttentionSpec(
        HeadsReader.read(arguments),
        ProjectionsReader.read(arguments),
        score,
        position,
        NormaliserReader.read(arguments),
        visibility,
        EdgesReader.read(arguments, visibility, position, "attention"));
  }

  @Override
  public Construct write(AttentionSpec spec, ConstructWriter writer) {
    HeadsReader.write(spec.heads(), writer);
    ProjectionsReader.write(spec.projections(), writer);
    ScoreReader.write(spec.score(), writer);
    RelativePositionReader.write(spec.position(), writer);
    NormaliserReader.write(spec.normaliser(), writer);
    VisibilityReader.write(spec.visibility(), writer);
    return EdgesReader.write(spec.edges(), writer).build();
  }
}
