package dev.heed.onnx.node;

import ai.onnx.proto.OnnxMl.GraphProto;
import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.rule.Registry;
import dev.heed.runtime.parameter.Parameters;

/** Turns a function with its weights into an ONNX graph. Stateless, so thread-safe. */
public final class FunctionExport {

  /** The operator set that the graphs need. */
  public static final int OPERATOR_SET = Operator.SET;

  /** The name of the result, {@code [n, labels]}. */
  public static final String OUTPUT = "logits";

  private static final Registry<NodeExporter<?>> EXPORTERS = Registry.of(NodeExporter.class);

  private FunctionExport() {}

  /**
   * The graph of a function.
   *
   * @param name the graph's name
   * @param function what is computed, with one result
   * @param parameters the weights, by the indices of the function's program
   * @throws IllegalArgumentException if there is no exporter for one of the nodes
   */
  @SuppressWarnings("unchecked") // the registry finds the exporters by the nodes' classes
  public static GraphProto export(String name, Function function, Parameters parameters) {
    GraphBuilder graph = new GraphBuilder(function, parameters);
    for (Operation operation : function.operations()) {
      Node node = operation.node();
      if (!EXPORTERS.covers(node.getClass())) {
        throw new IllegalArgumentException(
            String.format(
                "%s of %s cannot be exported: there is no ONNX form of %s, only of what forward"
                    + " functions consist of",
                operation.section(), name, node.getClass().getSimpleName()));
      }
      ((NodeExporter<Node>) EXPORTERS.forClassOf(node)).export(node, graph);
    }
    return graph.build(name);
  }
}
