package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.CrossAttend;
import dev.heed.processor.graph.Visibility;

/** Writes {@link CrossAttend} as attention without a mask, which may have keys of other rows. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttendExporter implements NodeExporter<CrossAttend> {

  private final AttendExporter attention = new AttendExporter();

  @Override
  public Class<CrossAttend> subject() {
    return CrossAttend.class;
  }

  @Override
  public void export(CrossAttend node, GraphBuilder graph) {
    attention.export(
        new Attend(
            node.query(),
            node.key(),
            node.value(),
            node.heads(),
            node.relevance(),
            Visibility.ALL,
            node.output()),
        graph);
  }
}
