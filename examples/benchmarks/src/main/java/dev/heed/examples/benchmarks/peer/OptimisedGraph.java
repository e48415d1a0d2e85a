package dev.heed.examples.benchmarks.peer;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What ONNX Runtime makes of a model before it runs it, to see that it is no straw man. */
public final class OptimisedGraph {

  private OptimisedGraph() {}

  /**
   * Lets ONNX Runtime load a model and write its optimised graph.
   *
   * @param file where the graph goes
   * @return how often each operator is in it
   */
  public static Map<String, Integer> operators(Subject subject, Path file) throws Exception {
    try (Forward forward = OnnxRuntimeForward.open(subject, Optional.of(file))) {
      forward.run();
    }
    Map<String, Integer> counts = new TreeMap<>();
    try (InputStream stream = Files.newInputStream(file)) {
      for (NodeProto node : ModelProto.parseFrom(stream).getGraph().getNodeList()) {
        counts.merge(node.getOpType(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
