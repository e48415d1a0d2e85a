package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.CodeBlock;
import dev.heed.dsl.spec.GraphSpec;
import java.util.List;
import java.util.Optional;

/** Graphs are given as values of the runtime. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GraphEmitter implements InputEmitter<GraphSpec> {

  @Override
  public Class<GraphSpec> subject() {
    return GraphSpec.class;
  }

  @Override
  public InputCode code(GraphSpec input) {
    String types = input.edges() == 1 ? "type 0" : "types 0 to " + (input.edges() - 1);
    return new InputCode(
        RuntimeTypes.GRAPH_BATCH,
        RuntimeTypes.GRAPH,
        "graph",
        "up to " + input.nodes() + " nodes of " + input.width() + " elements, edges of " + types,
        CodeBlock.of("graph.nodes()"),
        CodeBlock.of("encoder.synthetic(n)"),
        Optional.empty(),
        RuntimeTypes.GRAPH_ENCODER,
        CodeBlock.of(
            "new $T($L, $L, $L)",
            RuntimeTypes.GRAPH_ENCODER,
            input.nodes(),
            input.width(),
            input.edges()),
        List.of());
  }
}
