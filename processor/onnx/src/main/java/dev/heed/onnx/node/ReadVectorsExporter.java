package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ReadVectors;

/** Writes {@link ReadVectors}: an input {@code vectors}, {@code [n, width]}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ReadVectorsExporter implements NodeExporter<ReadVectors> {

  @Override
  public Class<ReadVectors> subject() {
    return ReadVectors.class;
  }

  @Override
  public void export(ReadVectors node, GraphBuilder graph) {
    String vectors =
        graph.numbers(node.column(), GraphBuilder.rows(node.output()), node.output().width());
    graph.make(node.output(), Operator.IDENTITY, vectors);
  }
}
