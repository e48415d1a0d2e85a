package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.GraphSpec;

/** {@code input graph { nodes 144 width 40 edges 4 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class GraphReader implements ConstructReader<GraphSpec> {

  private static final Property<Integer> NODES = Property.whole("nodes", 1, Limits.LENGTH);
  private static final Property<Integer> WIDTH = Property.whole("width", 1, Limits.WIDTH);
  private static final Property<Integer> EDGES =
      Property.whole("edges", 1, Limits.EDGE_TYPES).orElse(1);

  /** For {@code ServiceLoader}. */
  public GraphReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.INPUT, "graph").properties(NODES, WIDTH, EDGES).body(Body.PROPERTIES);
  }

  @Override
  public Class<GraphSpec> kind() {
    return GraphSpec.class;
  }

  @Override
  public GraphSpec read(Arguments arguments) {
    return new GraphSpec(arguments.get(NODES), arguments.get(WIDTH), arguments.get(EDGES));
  }

  @Override
  public Construct write(GraphSpec spec, ConstructWriter writer) {
    return writer
        .set(NODES, spec.nodes())
        .set(WIDTH, spec.width())
        .set(EDGES, spec.edges())
        .build();
  }
}
