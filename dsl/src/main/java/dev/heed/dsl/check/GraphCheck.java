package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.GraphSpec;

/** A vector of the declared width for each node, without parameters. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class GraphCheck implements InputCheck<GraphSpec> {

  /** For {@code ServiceLoader}. */
  public GraphCheck() {}

  @Override
  public Class<GraphSpec> kind() {
    return GraphSpec.class;
  }

  @Override
  public WidthChain check(GraphSpec input, Tally tally, Frame frame) {
    return WidthChain.unknown().made(input.width(), frame);
  }
}
